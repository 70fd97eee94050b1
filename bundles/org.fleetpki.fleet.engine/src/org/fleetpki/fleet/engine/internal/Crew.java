// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;

/**
 * Works on many devices at once, each in a virtual thread: only so many at a time, begun in the order given, and never
 * two behind the same host name or address.
 */
final class Crew {

    private final int limit;

    /** @param limit how many at the most */
    Crew(int limit) {
        this.limit = limit;
    }

    /** What is done to one device. Whatever it throws stops the whole run. */
    interface Work<D, R> {
        R on(D device) throws FleetException;
    }

    /** Where a device is reached. */
    interface Address<D> {
        DeviceSpec of(D device);
    }

    /**
     * Do the work on every device and wait for all. An interrupt of the calling thread stops the watch, so that devices
     * under way come to a safe state; it is passed on when everything has ended.
     *
     * @return in the order of the devices
     * @throws FleetException what the first work threw
     */
    <D, R> List<R> work(List<D> devices, Address<D> address, Watch<?> watch, Work<D, R> work) throws FleetException {
        Places places = new Places(limit);
        Map<String, ReentrantLock> hosts = new ConcurrentHashMap<>();
        List<Future<R>> tasks = new ArrayList<>(devices.size());
        List<R> results = new ArrayList<>(devices.size());
        Throwable failure = null;
        boolean interrupted = Thread.interrupted();
        if (interrupted) {
            watch.stop();
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (D device : devices) {
                String host = address.of(device).host().toLowerCase(Locale.ROOT);
                ReentrantLock alone = hosts.computeIfAbsent(host, name -> new ReentrantLock(true));
                tasks.add(threads.submit(() -> one(device, alone, places, watch, work)));
            }
            for (Future<R> task : tasks) {
                while (true) {
                    try {
                        results.add(task.get());
                        break;
                    } catch (InterruptedException e) {
                        interrupted = true;
                        watch.stop();
                    } catch (ExecutionException e) {
                        failure = failure == null ? e.getCause() : failure;
                        break;
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (failure != null) {
            throw rethrown(failure);
        }
        return results;
    }

    private static <D, R> R one(D device, ReentrantLock alone, Places places, Watch<?> watch, Work<D, R> work)
            throws FleetException {
        // The host first: a device that waits for its neighbour must not take a place.
        alone.lock();
        try {
            places.take();
            try {
                return work.on(device);
            } catch (FleetException | RuntimeException | Error e) {
                watch.stop();
                throw e;
            } finally {
                places.leave();
            }
        } finally {
            alone.unlock();
        }
    }

    private static FleetException rethrown(Throwable failure) {
        return switch (failure) {
            case FleetException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        };
    }
}
