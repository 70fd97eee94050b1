// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.fleetpki.device.api.pull.PulledDevice;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.pull.PullState;
import org.fleetpki.fleet.api.pull.PullState.Proof;

/** How far each device is that is served, and whether all of them are settled. */
final class PullStates {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, PullState> states = new LinkedHashMap<>();

    PullStates(PolledFleet fleet) {
        for (DeviceSpec device : fleet.devices()) {
            states.put(
                    device.id(),
                    new PullState(device.id(), fleet.serial(device), Optional.empty(), "", Proof.OPEN, ""));
        }
    }

    List<PullState> all() {
        return locked(() -> List.copyOf(states.values()));
    }

    /** A device was here; returns where it stands now. */
    PullState visited(DeviceSpec device, PulledDevice now) {
        return change(
                device,
                state -> new PullState(
                        state.deviceId(),
                        now.serial(),
                        Optional.of(now.stage()),
                        now.detail(),
                        state.proof(),
                        state.proofDetail()));
    }

    /** Somebody looked at what it serves, or, with {@link Proof#OPEN}, has to look again. */
    void proof(DeviceSpec device, Proof proof, String detail) {
        change(
                device,
                state -> new PullState(state.deviceId(), state.serial(), state.stage(), state.detail(), proof, detail));
    }

    private PullState change(DeviceSpec device, UnaryOperator<PullState> change) {
        return locked(() -> {
            PullState state = change.apply(states.get(device.id()));
            states.put(device.id(), state);
            changed.signalAll();
            return state;
        });
    }

    /** Wait until all are settled; false if the time is up before. */
    boolean await(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = TimeUnit.NANOSECONDS.convert(atMost);
            while (!states.values().stream().allMatch(PullState::isSettled)) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
