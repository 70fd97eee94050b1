// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fleetpki.fleet.api.FleetException;

/** Gives up on work that takes too long, such as a device that answers one byte a minute. */
final class Deadline {

    /**
     * Do reading work in a thread of its own and wait for it. When the time is up the thread is interrupted and left to
     * itself, whether it hears that or not.
     *
     * @return empty if the time was up
     */
    static <R> Optional<R> within(Duration limit, Callable<R> work) throws FleetException {
        FutureTask<R> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        try {
            return Optional.of(task.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            task.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case FleetException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private Deadline() {}
}
