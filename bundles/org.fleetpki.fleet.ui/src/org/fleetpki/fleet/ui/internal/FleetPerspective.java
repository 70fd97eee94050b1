// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The devices on top over the whole width; plan, result and progress below; certificates open beside these. */
public final class FleetPerspective implements IPerspectiveFactory {

    private static final String PROGRESS_VIEW = "org.eclipse.ui.views.ProgressView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(DevicesView.ID, IPageLayout.TOP, 0.45f, layout.getEditorArea());
        IFolderLayout below =
                layout.createFolder("org.fleetpki.fleet.ui.below", IPageLayout.LEFT, 0.5f, layout.getEditorArea());
        below.addView(PlanView.ID);
        below.addView(TaskResultView.ID);
        below.addView(PROGRESS_VIEW);
        layout.getViewLayout(DevicesView.ID).setCloseable(false);
        for (String view : new String[] {DevicesView.ID, PlanView.ID, TaskResultView.ID, PROGRESS_VIEW}) {
            layout.addShowViewShortcut(view);
        }
    }
}
