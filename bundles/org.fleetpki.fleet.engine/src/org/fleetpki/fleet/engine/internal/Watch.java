// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.fleetpki.fleet.api.Progress;

/**
 * The engine's side of a {@link Progress}: also stops for reasons of its own, and keeps a listener that fails from
 * being taken for a device that fails.
 *
 * @param <T> what there is one of for each device when it is finished
 */
final class Watch<T> {

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());

    private final Progress<T> progress;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();

    Watch(Progress<T> progress) {
        this.progress = progress;
    }

    void begin(int devices) {
        guarded(() -> progress.begin(devices));
    }

    void working(String deviceId, String step) {
        guarded(() -> progress.working(deviceId, step));
    }

    void finished(T result) {
        guarded(() -> progress.finished(result));
    }

    /** Begin no more devices. */
    void stop() {
        stopped.set(true);
    }

    /** Whether no more devices are to be begun, and those not yet switched are to be put back. */
    boolean isStopped() {
        if (!stopped.get()) {
            guarded(() -> {
                if (progress.isCancelled()) {
                    stop();
                }
            });
        }
        return stopped.get();
    }

    private void guarded(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            if (told.compareAndSet(false, true)) {
                LOG.log(System.Logger.Level.WARNING, "Whoever listens to the progress failed; the run goes on", e);
            }
        }
    }
}
