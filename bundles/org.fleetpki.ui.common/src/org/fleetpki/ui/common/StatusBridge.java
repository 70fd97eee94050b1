// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.List;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.SpecProblem;
import org.fleetpki.pki.api.PkiException;

/**
 * The one place where what went wrong becomes a status, and the one door through which people see it. Expected failures
 * are sentences, without a stack trace and without an entry in the log; anything else is a fault of the product and is
 * logged.
 */
public final class StatusBridge {

    private static final String BUNDLE = "org.fleetpki.ui.common";

    /** A status for what went wrong. */
    public static IStatus of(Throwable failure) {
        return switch (failure) {
            case FleetException e when e.failure() instanceof FleetFailure.SpecInvalid invalid ->
                ofProblems(invalid.problems(), e);
            case FleetException e -> Status.error(e.getMessage());
            case PkiException e -> Status.error(e.getMessage());
            default -> Status.error(NLS.bind(Messages.StatusBridge_unexpected, failure), failure);
        };
    }

    /**
     * Show a status, from any thread and without waiting. Nothing is shown when the workbench is closing.
     *
     * @param title what was being done
     */
    public static void show(String title, IStatus status) {
        Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
        if (display == null || display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            if (status.getException() != null) {
                StatusManager.getManager().handle(status, StatusManager.SHOW | StatusManager.LOG);
            } else {
                ErrorDialog.openError(display.getActiveShell(), title, null, status);
            }
        });
    }

    private static IStatus ofProblems(List<SpecProblem> problems, FleetException e) {
        if (problems.size() == 1) {
            return Status.error(e.getMessage());
        }
        IStatus[] each =
                problems.stream().map(p -> Status.error(p.toString())).toArray(IStatus[]::new);
        String headline = NLS.bind(
                Messages.StatusBridge_problems, problems.getFirst().file().getFileName(), problems.size());
        return new MultiStatus(BUNDLE, IStatus.ERROR, each, headline, null);
    }

    private StatusBridge() {}
}
