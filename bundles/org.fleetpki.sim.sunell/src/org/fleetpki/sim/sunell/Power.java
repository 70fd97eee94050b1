// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.sunell;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.Doors;
import org.fleetpki.sim.Memory;

/** Starts the camera, and its web server alone. */
final class Power {

    private final SunellFirmware firmware;
    private final Memory<SunellState> memory;
    private final DeviceServer server;
    private final InstantSource clock;
    private final Duration gap;

    Power(SunellFirmware firmware, Memory<SunellState> memory, DeviceServer server, InstantSource clock, Duration gap) {
        this.firmware = firmware;
        this.memory = memory;
        this.server = server;
        this.clock = clock;
        this.gap = gap;
    }

    Conditions conditions() {
        return server.conditions();
    }

    /** What the state is after a start. */
    SunellState start(SunellState state) {
        SunellState kept = conditions().forgetsOnRestart() ? state.withOwn(Optional.empty()) : state;
        return kept.started(firmware.certify(kept.authority(), kept.nextAddress(), clock.instant()));
    }

    /** Switch on again. */
    void on() throws IOException {
        memory.change(this::start);
    }

    Doors doors() {
        SunellState state = memory.state();
        return new Doors(true, state.https() ? Optional.of(state.served()) : Optional.empty());
    }

    /** Close everything for a while, then serve what the state says. */
    void reopen() {
        server.restart(this::doors, gap);
    }
}
