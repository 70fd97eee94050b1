// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.fleetpki.device.api.pull.PullCaller;
import org.fleetpki.device.api.pull.PulledDevice;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.pull.PullEvent;

/** Tells whoever listens what happens, until it is closed. */
final class PullLog {

    /** More strangers are turned away without a word, so that nobody fills the log. */
    private static final int MOST_STRANGERS = 100;

    private final Consumer<PullEvent> listener;
    private final InstantSource clock;
    private final Set<String> strangers = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    PullLog(Consumer<PullEvent> listener, InstantSource clock) {
        this.listener = listener;
        this.clock = clock;
    }

    void polled(PullCaller caller, DeviceSpec device, PulledDevice now) {
        tell(PullEvent.Kind.POLLED, device.id(), Optional.of(caller), Optional.of(now.stage()), now.detail());
    }

    /** Told once for each caller and reason. */
    void stranger(PullCaller caller, String why) {
        if (strangers.size() < MOST_STRANGERS && strangers.add(caller.serial() + why)) {
            tell(PullEvent.Kind.REFUSED, "", Optional.of(caller), Optional.empty(), why);
        }
    }

    void happened(PullEvent.Kind kind, DeviceSpec device, PullCaller caller, String message) {
        tell(kind, device.id(), Optional.of(caller), Optional.empty(), message);
    }

    /** Of what no call of a device led to. */
    void happened(PullEvent.Kind kind, DeviceSpec device, String message) {
        tell(kind, device.id(), Optional.empty(), Optional.empty(), message);
    }

    private void tell(
            PullEvent.Kind kind,
            String deviceId,
            Optional<PullCaller> caller,
            Optional<PulledDevice.Stage> stage,
            String message) {
        if (!closed) {
            listener.accept(new PullEvent(
                    clock.instant(),
                    kind,
                    deviceId,
                    caller.map(PullCaller::serial).orElse(""),
                    caller.map(who -> who.address().getHostAddress()).orElse(""),
                    stage,
                    message));
        }
    }

    void close() {
        closed = true;
    }
}
