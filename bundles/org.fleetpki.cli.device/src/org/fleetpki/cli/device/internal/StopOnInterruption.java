// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import org.fleetpki.cli.api.Interruption;

/** Interrupts the thread that made it when somebody asks the process to stop. */
final class StopOnInterruption implements AutoCloseable {

    private final Thread watcher;

    StopOnInterruption(Interruption interruption) {
        Thread caller = Thread.currentThread();
        this.watcher = Thread.ofVirtual().start(() -> {
            try {
                interruption.await();
                caller.interrupt();
            } catch (InterruptedException e) {
                // Whoever made it is finished, and nobody waits any more.
            }
        });
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
