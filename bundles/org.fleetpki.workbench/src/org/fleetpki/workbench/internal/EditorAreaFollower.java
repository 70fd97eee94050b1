// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.internal;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;

/** Shows the place for editors only while there is one: an empty place takes room from the plan. */
final class EditorAreaFollower implements IPartListener2 {

    @Override
    public void partOpened(IWorkbenchPartReference part) {
        follow(part.getPage());
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        follow(part.getPage());
    }

    private static void follow(IWorkbenchPage page) {
        boolean wanted = page.getEditorReferences().length > 0;
        if (page.isEditorAreaVisible() != wanted) {
            page.setEditorAreaVisible(wanted);
        }
    }
}
