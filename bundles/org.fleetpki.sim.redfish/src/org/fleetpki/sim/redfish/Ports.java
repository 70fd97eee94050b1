// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.time.Duration;
import java.util.Optional;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.Doors;
import org.fleetpki.sim.Memory;

/** The ports, as the state wants them. */
final class Ports {

    private final DeviceServer server;
    private final Memory<RedfishState> memory;
    private final Runnable forget;
    private final Duration gap;

    /** @param forget ends all sessions */
    Ports(DeviceServer server, Memory<RedfishState> memory, Runnable forget, Duration gap) {
        this.server = server;
        this.memory = memory;
        this.forget = forget;
        this.gap = gap;
    }

    Doors doors() {
        RedfishState state = memory.state();
        return new Doors(state.http(), state.https() ? Optional.of(state.installed()) : Optional.empty());
    }

    /** Serve the installed certificate from now on. */
    void present() {
        server.present(memory.state().installed());
    }

    /** Restart the web server. */
    void restart() {
        server.restart(this::doors, gap);
    }

    /** Restart the controller. */
    void reset() {
        forget.run();
        restart();
    }
}
