// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;

/** Decides what would have to be done, and shows it. */
public final class PlanHandler extends FleetHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = window(event);
        session(window).makePlan(scope(event), plan -> bringUp(window, PlanView.ID));
        return null;
    }
}
