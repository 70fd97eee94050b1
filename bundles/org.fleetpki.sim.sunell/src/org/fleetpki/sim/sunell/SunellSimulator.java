// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.sunell;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.Flash;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.SimulatedClock;
import org.fleetpki.sim.SimulatorFamily;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Switches on simulated Sunell cameras. */
@Component(service = SimulatorFamily.class)
public final class SunellSimulator implements SimulatorFamily {

    /** What {@link #family()} says. */
    public static final String FAMILY = "sunell";

    private static final Duration USUAL_GAP = Duration.ofSeconds(5);

    private final Duration restartGap;
    private final SecureRandom random = new SecureRandom();
    private final Names names = new Names();
    private final ReentrantLock lock = new ReentrantLock();
    private SunellFirmware firmware;

    /** Restarts take what the system property {@code fleetpki.sim.sunell.restartGap} says, such as {@code PT0.5S}. */
    @Activate
    public SunellSimulator() {
        this(Duration.parse(System.getProperty("fleetpki.sim.sunell.restartGap", USUAL_GAP.toString())));
    }

    /** @param restartGap how long a restart takes, of the camera or of its web server */
    public SunellSimulator(Duration restartGap) {
        this.restartGap = restartGap;
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public SunellDevice start(DeviceOrder order) throws IOException {
        SimulatedClock clock = new SimulatedClock(InstantSource.system());
        Memory<SunellState> memory = new Memory<>(
                new Flash(order.flash()), new FlashFormat(), () -> firmware().make(order.host(), clock.instant()));
        Logins logins = new Logins();
        DeviceServer server = new DeviceServer(order, clock, random);
        Power power = new Power(firmware(), memory, server, clock, restartGap);
        if (memory.wasKept()) {
            power.on();
        }
        CertificateForms forms = new CertificateForms(names, memory, power, random);
        server.open(new SunellBehaviour(names, order, memory, power, logins, forms), power::doors);
        return new SunellDevice(order, server, logins, memory, power);
    }

    private SunellFirmware firmware() {
        lock.lock();
        try {
            if (firmware == null) {
                firmware = new SunellFirmware(random);
            }
            return firmware;
        } finally {
            lock.unlock();
        }
    }
}
