// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.fleetpki.ui.common.ActiveWorkspace;
import org.fleetpki.ui.common.OpenFleet;
import org.fleetpki.ui.common.OpenWorkspaceJob;

/** Reads the fleet file and the database again. */
public final class ReloadWorkspaceHandler extends FleetHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ActiveWorkspace workspace = window(event).getService(ActiveWorkspace.class);
        workspace
                .fleet()
                .map(OpenFleet::workspace)
                .ifPresent(open -> new OpenWorkspaceJob(workspace, open.root()).schedule());
        return null;
    }
}
