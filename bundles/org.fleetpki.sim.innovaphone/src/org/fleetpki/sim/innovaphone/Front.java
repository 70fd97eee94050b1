// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.time.Duration;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.Doors;
import org.fleetpki.sim.Memory;

/** The ports, as the state wants them: HTTPS is closed as long as there is no certificate. */
final class Front {

    private final DeviceServer server;
    private final Memory<State> memory;
    private volatile boolean secure;

    Front(DeviceServer server, Memory<State> memory) {
        this.server = server;
        this.memory = memory;
    }

    /** What is open, from now on. */
    Doors doors() {
        var served = memory.state().served();
        secure = served.isPresent();
        return new Doors(true, served);
    }

    /** Show the present certificate, if HTTPS is open and stays so. */
    void present() {
        if (secure) {
            memory.state().served().ifPresent(server::present);
        }
    }

    /** Open HTTPS, or close it, where that is due. */
    void settle() {
        if (secure != memory.state().served().isPresent()) {
            restart(Duration.ZERO);
        }
    }

    void restart(Duration gap) {
        server.restart(this::doors, gap);
    }
}
