// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.fleetpki.fleet.api.Progress;

/**
 * The engine's progress on a monitor of Eclipse. The engine reports from several threads, and monitors are made for one.
 *
 * @param <T> what there is one of for each device when it is finished
 */
final class MonitorProgress<T> implements Progress<T> {

    private final String name;
    private final IProgressMonitor monitor;
    private final Consumer<T> each;

    MonitorProgress(String name, IProgressMonitor monitor, Consumer<T> each) {
        this.name = name;
        this.monitor = monitor;
        this.each = each;
    }

    @Override
    public synchronized void begin(int devices) {
        monitor.beginTask(name, devices);
    }

    @Override
    public synchronized void working(String deviceId, String step) {
        monitor.subTask(deviceId + ": " + step);
    }

    @Override
    public void finished(T result) {
        each.accept(result);
        synchronized (this) {
            monitor.worked(1);
        }
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
