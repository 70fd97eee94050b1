// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.internal;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.fleetpki.ui.common.ActiveWorkspace;
import org.fleetpki.ui.common.ActiveWorkspace.Subscription;
import org.fleetpki.ui.common.QuietRefresh;

/** A window: its size, its title after the fleet, and what the status line says about it. */
final class FleetWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final Point SIZE = new Point(1280, 800);

    private final FleetStatus status = new FleetStatus();
    private Subscription changes;

    FleetWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new FleetActionBars(configurer, status);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(SIZE);
        window.setShowCoolBar(true);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
        window.setShowPerspectiveBar(false);
        window.setTitle(Messages.Application_name);
    }

    @Override
    public void postWindowOpen() {
        ActiveWorkspace workspace = window().getService(ActiveWorkspace.class);
        window().getPartService().addPartListener(new EditorAreaFollower());
        QuietRefresh refresh = new QuietRefresh(window().getShell(), () -> show(workspace));
        changes = workspace.onChange(refresh::ask);
        show(workspace);
    }

    @Override
    public void postWindowClose() {
        if (changes != null) {
            changes.close();
        }
    }

    private IWorkbenchWindow window() {
        return getWindowConfigurer().getWindow();
    }

    private void show(ActiveWorkspace workspace) {
        getWindowConfigurer()
                .setTitle(workspace
                        .fleet()
                        .map(fleet ->
                                NLS.bind(Messages.Window_title, fleet.spec().name(), Messages.Application_name))
                        .orElse(Messages.Application_name));
        status.show(workspace);
    }
}
