// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A value that is made when it is first asked for, such as a key that a device needs once somebody connects.
 *
 * @param <T> the value, never null
 */
public final class Once<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile T value;

    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T made = value;
        if (made != null) {
            return made;
        }
        lock.lock();
        try {
            if (value == null) {
                value = Objects.requireNonNull(maker.get());
            }
            return value;
        } finally {
            lock.unlock();
        }
    }
}
