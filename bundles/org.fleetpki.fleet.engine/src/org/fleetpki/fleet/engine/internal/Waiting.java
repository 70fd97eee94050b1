// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How to wait for a device that was told to change: look, wait a little, look again, each time a little longer.
 *
 * @param limit how long at most
 * @param first the first pause
 * @param longest the longest pause
 * @param nanoTime a clock that is never put back
 * @param pause waits
 */
record Waiting(Duration limit, Duration first, Duration longest, LongSupplier nanoTime, Pause pause) {

    /** Waits for a while, or not at all in tests. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /** Up to a minute: what AXIS devices need to restart their web server, and some more. */
    static Waiting usual() {
        return new Waiting(
                Duration.ofSeconds(60), Duration.ofMillis(100), Duration.ofSeconds(1), System::nanoTime, Thread::sleep);
    }

    /** The same for a device that says that it is away for so long, with some more. */
    Waiting forAbsence(Duration absence) {
        Duration wanted = absence.multipliedBy(2);
        return wanted.compareTo(limit) <= 0 ? this : new Waiting(wanted, first, longest, nanoTime, pause);
    }

    Turns start() {
        return new Turns();
    }

    /** One wait. */
    final class Turns {

        private final long start = nanoTime.getAsLong();
        private Duration next = first;

        /**
         * Pause before another look.
         *
         * @return false if the time is up
         */
        boolean again() {
            Duration left = limit.minusNanos(nanoTime.getAsLong() - start);
            if (left.isNegative() || left.isZero()) {
                return false;
            }
            try {
                pause.of(next.compareTo(left) < 0 ? next : left);
            } catch (InterruptedException e) {
                // The device is brought to a safe state all the same; the thread is the engine's own and ends then.
            }
            next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
            return true;
        }
    }
}
