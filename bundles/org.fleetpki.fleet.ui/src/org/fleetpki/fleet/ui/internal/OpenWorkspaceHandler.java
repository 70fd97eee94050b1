// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import java.nio.file.Path;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.fleetpki.ui.common.ActiveWorkspace;
import org.fleetpki.ui.common.OpenWorkspaceJob;

/** Opens the workspace in a folder; the parameter names it, else a dialog asks. */
public final class OpenWorkspaceHandler extends FleetHandler {

    static final String COMMAND = "org.fleetpki.fleet.ui.openWorkspace";
    private static final String FOLDER = "org.fleetpki.fleet.ui.openWorkspace.folder";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = window(event);
        ActiveWorkspace workspace = window.getService(ActiveWorkspace.class);
        String chosen = event.getParameter(FOLDER);
        if (chosen == null) {
            DirectoryDialog dialog = new DirectoryDialog(window.getShell(), SWT.OPEN);
            dialog.setText(Messages.Open_title);
            dialog.setMessage(Messages.Open_message);
            workspace.remembered().map(Path::toString).ifPresent(dialog::setFilterPath);
            chosen = dialog.open();
        }
        if (chosen != null) {
            new OpenWorkspaceJob(workspace, Path.of(chosen)).schedule();
        }
        return null;
    }
}
