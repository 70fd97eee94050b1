// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.tls;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.Doors;
import org.fleetpki.sim.Flash;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Once;
import org.fleetpki.sim.SimulatedClock;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.SimulatorFamily;
import org.fleetpki.sim.TlsIdentity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Switches on servers that serve one certificate by TLS and have no interface to change it. */
@Component(service = SimulatorFamily.class)
public final class TlsSimulator implements SimulatorFamily {

    /** What {@link #family()} says. */
    public static final String FAMILY = "generic";

    private final SecureRandom random = new SecureRandom();

    @Activate
    public TlsSimulator() {
        // Nothing to set.
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public SimulatedDevice start(DeviceOrder order) throws IOException {
        SimulatedClock clock = new SimulatedClock(InstantSource.system());
        ServedFiles files = new ServedFiles(new Flash(order.flash()), clock, random);
        Supplier<TlsIdentity> identity = identity(order, files);
        DeviceServer server = new DeviceServer(order, clock, random);
        server.open(new NothingHere(), () -> new Doors(false, Optional.of(identity.get())));
        return new TlsDevice(order, server, new Logins(), identity);
    }

    /** What may be wrong with files is told now; a certificate that nothing keeps is made for the first client. */
    private static Supplier<TlsIdentity> identity(DeviceOrder order, ServedFiles files) throws IOException {
        if (order.flash().isEmpty()) {
            return new Once<>(() -> files.selfSigned(order));
        }
        TlsIdentity read = files.identity(order);
        return () -> read;
    }
}
