// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.Plan;

/** Does what the plan says, once a person has read what that is. */
public final class ApplyHandler extends FleetHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = window(event);
        session(window)
                .plan()
                .filter(plan -> isConfirmed(window, plan))
                .ifPresent(plan -> session(window).apply(plan, report -> bringUp(window, TaskResultView.ID)));
        return null;
    }

    private static boolean isConfirmed(IWorkbenchWindow window, Plan plan) {
        MessageDialog dialog = new MessageDialog(
                window.getShell(),
                Messages.Apply_title,
                null,
                question(plan),
                MessageDialog.QUESTION,
                0,
                Messages.Apply_button,
                Messages.Apply_cancel);
        return dialog.open() == Window.OK;
    }

    static String question(Plan plan) {
        long count = plan.count(DevicePlan.Verdict.CHANGE);
        String devices = count == 1
                ? NLS.bind(Messages.Apply_oneDevice, plan.fleetName())
                : NLS.bind(Messages.Apply_devices, count, plan.fleetName());
        return NLS.bind(Messages.Apply_question, new Object[] {
            devices, plan.policy().authority(), mode(plan.policy().https())
        });
    }

    private static String mode(HttpsMode mode) {
        return switch (mode) {
            case HTTPS_ONLY -> Messages.Apply_httpsOnly;
            case HTTP_AND_HTTPS -> Messages.Apply_httpAndHttps;
            case HTTP_ONLY -> Messages.Apply_httpOnly;
        };
    }
}
