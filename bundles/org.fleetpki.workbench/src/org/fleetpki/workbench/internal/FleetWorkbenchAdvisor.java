// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.internal;

import java.nio.file.Path;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.ui.common.ActiveWorkspace;
import org.fleetpki.ui.common.OpenWorkspaceJob;

/** Starts with the Fleet perspective and the workspace asked for, else the one that was open last. */
final class FleetWorkbenchAdvisor extends WorkbenchAdvisor {

    private static final System.Logger LOG = System.getLogger(FleetWorkbenchAdvisor.class.getName());

    private final StartWorkspace wanted;

    FleetWorkbenchAdvisor(StartWorkspace wanted) {
        this.wanted = wanted;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        super.initialize(configurer);
        configurer.setSaveAndRestore(true);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new FleetWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return "org.fleetpki.fleet.ui.perspective";
    }

    @Override
    public void postStartup() {
        ActiveWorkspace workspace = getWorkbenchConfigurer().getWorkbench().getService(ActiveWorkspace.class);
        wanted.folder()
                .ifPresentOrElse(
                        folder -> new OpenWorkspaceJob(workspace, folder).schedule(),
                        () -> workspace.remembered().ifPresent(folder -> openAgain(workspace, folder)));
    }

    /** A folder that has gone since is no news worth a dialog; the Devices view says it. */
    private static void openAgain(ActiveWorkspace workspace, Path folder) {
        Job job = Job.createSystem(Messages.Advisor_openAgain, (ICoreRunnable) monitor -> {
            try {
                workspace.open(folder);
            } catch (FleetException e) {
                LOG.log(System.Logger.Level.INFO, "the last workspace is not opened: {0}", e.getMessage());
            }
        });
        job.schedule();
    }
}
