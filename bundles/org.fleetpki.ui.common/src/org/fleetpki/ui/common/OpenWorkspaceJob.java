// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.nio.file.Path;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.fleetpki.fleet.api.FleetException;

/** Opens a workspace in the background, and shows why where it cannot be opened. */
public final class OpenWorkspaceJob extends Job {

    private final ActiveWorkspace workspace;
    private final Path folder;

    public OpenWorkspaceJob(ActiveWorkspace workspace, Path folder) {
        super(NLS.bind(Messages.OpenWorkspaceJob_name, folder));
        this.workspace = workspace;
        this.folder = folder;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FleetJob.FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            workspace.open(folder);
            return Status.OK_STATUS;
        } catch (FleetException e) {
            StatusBridge.show(getName(), StatusBridge.of(e));
            return Status.CANCEL_STATUS;
        }
    }
}
