// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/** The program with a window. */
public final class WorkbenchApplication implements IApplication {

    private static final Integer ALREADY_RUNNING = 15;

    @Override
    public Object start(IApplicationContext context) throws IOException {
        Display display = PlatformUI.createDisplay();
        Location settings = Platform.getInstanceLocation();
        try {
            if (!lock(settings)) {
                MessageDialog.openError(
                        null,
                        Messages.Application_name,
                        NLS.bind(
                                Messages.Application_alreadyRunning,
                                settings.getURL().getPath()));
                return ALREADY_RUNNING;
            }
            StartWorkspace wanted = StartWorkspace.from(Platform.getApplicationArgs(), System.getenv());
            int code = PlatformUI.createAndRunWorkbench(display, new FleetWorkbenchAdvisor(wanted));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            settings.release();
            display.dispose();
        }
    }

    @Override
    public void stop() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        Display display = workbench.getDisplay();
        display.syncExec(() -> {
            if (!display.isDisposed()) {
                workbench.close();
            }
        });
    }

    /** Window and preferences are kept in the home folder unless {@code -data} says otherwise; one program uses them. */
    private static boolean lock(Location settings) throws IOException {
        if (settings.isSet()) {
            return settings.lock();
        }
        Path home = Path.of(System.getProperty("user.home"), ".fleetpki", "workbench");
        Files.createDirectories(home);
        URL folder = home.toUri().toURL();
        return settings.set(folder, true);
    }
}
