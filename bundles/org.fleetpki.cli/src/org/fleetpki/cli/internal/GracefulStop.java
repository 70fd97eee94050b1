// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What happens at Ctrl-C or SIGTERM: the running command is asked to stop, and the process ends when it has brought the
 * devices under way to a safe state, or when patience is over; then the journal resumes what was left.
 */
final class GracefulStop implements AutoCloseable {

    private static final long LOOK_MILLIS = 100;

    private final ProcessInterruption interruption;
    private final BooleanSupplier asking;
    private final Duration patience;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "fleetpki-stop");

    /** @param asking whether the command waits for a person to type, which no request to stop can end */
    GracefulStop(ProcessInterruption interruption, BooleanSupplier asking, Duration patience) {
        this.interruption = interruption;
        this.asking = asking;
        this.patience = patience;
    }

    /** From now on the process ends only after {@link #close()}, or when patience is over. */
    void install() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The command has ended. */
    @Override
    public void close() {
        ended.countDown();
        if (!interruption.isRequested()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending already, and the hook has nothing left to wait for.
                return;
            }
        }
    }

    /** Ask to stop, and wait for the end. */
    void stop() {
        interruption.request();
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            while (!asking.getAsBoolean() && System.nanoTime() < deadline) {
                if (ended.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
