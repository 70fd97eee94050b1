// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Threads for so many errands at once, of which so many are begun in a second. Whoever hands over waits for both. */
final class Workers implements AutoCloseable {

    /** An errand ends early when its thread is interrupted. */
    interface Errand {
        void run() throws InterruptedException;
    }

    private static final System.Logger LOG = System.getLogger(Workers.class.getName());

    private final int atOnce;
    private final long nanosBetween;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("discovery-", 0).factory());
    private long next = System.nanoTime();

    Workers(int atOnce, int perSecond) {
        this.atOnce = atOnce;
        this.nanosBetween = TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.free = new Semaphore(atOnce);
    }

    /** Wait for a turn and a free thread, and begin. One thread calls this. */
    void begin(Errand errand) throws InterruptedException {
        long now = System.nanoTime();
        if (next - now > 0) {
            TimeUnit.NANOSECONDS.sleep(next - now);
        }
        next = Math.max(next, now) + nanosBetween;
        free.acquire();
        threads.execute(() -> {
            try {
                errand.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "Looking at a device failed", e);
            } finally {
                free.release();
            }
        });
    }

    /** Wait until all errands have ended. */
    void await() throws InterruptedException {
        free.acquire(atOnce);
        free.release(atOnce);
    }

    /** Interrupt what is still under way, and wait a little for it to end. */
    @Override
    public void close() {
        threads.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
