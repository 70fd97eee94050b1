// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;

/** Holds every device, by fresh TLS connections, against what the fleet file asks for. */
public final class VerifyHandler extends FleetHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = window(event);
        session(window).verify(scope(event), report -> bringUp(window, TaskResultView.ID));
        return null;
    }
}
