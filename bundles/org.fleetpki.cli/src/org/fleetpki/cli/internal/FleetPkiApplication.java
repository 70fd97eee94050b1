// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.time.Duration;
import java.util.Map;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * The headless application. Equinox makes it by the class name in {@code plugin.xml}, not DS, so it looks up the one
 * component that does the work.
 */
public final class FleetPkiApplication implements IApplication {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(20);

    @Override
    public Object start(IApplicationContext context) throws InterruptedException {
        context.applicationRunning();
        BundleContext bundles =
                FrameworkUtil.getBundle(FleetPkiApplication.class).getBundleContext();
        ServiceReference<HeadlessProgram> program = await(bundles);
        try {
            return bundles.getService(program).run(arguments(context.getArguments()));
        } finally {
            bundles.ungetService(program);
        }
    }

    @Override
    public void stop() {
        BundleContext bundles =
                FrameworkUtil.getBundle(FleetPkiApplication.class).getBundleContext();
        ServiceReference<ProcessInterruption> interruption =
                bundles == null ? null : bundles.getServiceReference(ProcessInterruption.class);
        if (interruption != null) {
            bundles.getService(interruption).request();
            bundles.ungetService(interruption);
        }
    }

    private static ServiceReference<HeadlessProgram> await(BundleContext bundles) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        ServiceReference<HeadlessProgram> reference = bundles.getServiceReference(HeadlessProgram.class);
        while (reference == null) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("declarative services (org.apache.felix.scr) did not start within "
                        + PATIENCE.toSeconds() + " s; they must be started with the framework");
            }
            Thread.sleep(LOOK);
            reference = bundles.getServiceReference(HeadlessProgram.class);
        }
        return reference;
    }

    private static String[] arguments(Map<?, ?> context) {
        return context.get(IApplicationContext.APPLICATION_ARGS) instanceof String[] arguments
                ? arguments
                : new String[0];
    }
}
