// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Places to work in: few at first, so that the first results come early, and more with each work that ends, up to a
 * limit. Where nothing ends, as with devices that hang, the open places are doubled twice a second instead.
 */
final class Places {

    private static final int FIRST = 2;
    private static final long GROWTH_MILLIS = 500;

    private final Semaphore free;
    private final int limit;
    private int open;
    private long grown = System.nanoTime();

    Places(int limit) {
        this.limit = limit;
        this.open = Math.min(FIRST, limit);
        this.free = new Semaphore(open, true);
    }

    /** Wait for a place, in the order of asking. An interrupt is kept for later. */
    void take() {
        boolean interrupted = false;
        while (true) {
            try {
                if (free.tryAcquire(GROWTH_MILLIS, TimeUnit.MILLISECONDS)) {
                    break;
                }
                doubleIfDue();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Give the place back, and with it one more. */
    void leave() {
        openMore(1);
        free.release();
    }

    private synchronized void doubleIfDue() {
        if (System.nanoTime() - grown >= TimeUnit.MILLISECONDS.toNanos(GROWTH_MILLIS)) {
            openMore(open);
        }
    }

    private synchronized void openMore(int wanted) {
        int more = Math.min(wanted, limit - open);
        open += more;
        grown = System.nanoTime();
        free.release(more);
    }
}
