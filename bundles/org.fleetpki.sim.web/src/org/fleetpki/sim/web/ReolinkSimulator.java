// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Doors;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.SimulatorFamily;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Switches on simulated Reolink cameras. */
@Component(service = SimulatorFamily.class)
public final class ReolinkSimulator implements SimulatorFamily {

    /** What {@link #family()} says. */
    public static final String FAMILY = "reolink";

    private final WebFamily cameras;

    /** Restarts take what the system property {@code fleetpki.sim.reolink.restartGap} says, such as {@code PT0.5S}. */
    @Activate
    public ReolinkSimulator() {
        this(WebFamily.usualGap(FAMILY));
    }

    /** @param restartGap how long a restart takes, of the camera or of its web server */
    public ReolinkSimulator(Duration restartGap) {
        this.cameras = new WebFamily(
                "both", state -> new Doors(true, Optional.of(state.served())), ReolinkBehaviour::new, restartGap);
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public SimulatedDevice start(DeviceOrder order) throws IOException {
        return cameras.start(order);
    }
}
