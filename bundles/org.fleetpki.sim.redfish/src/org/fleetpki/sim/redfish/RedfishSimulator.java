// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.io.IOException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.GeneralName;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.Flash;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.SimulatedClock;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.SimulatorFamily;
import org.fleetpki.sim.TlsIdentity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Switches on simulated management controllers of servers. The model {@code openbmc} differs from the standard as OpenBMC
 * does, {@code idrac} as controllers of Dell; every other is as the standard describes.
 */
@Component(service = SimulatorFamily.class)
public final class RedfishSimulator implements SimulatorFamily {

    /** What {@link #family()} says. */
    public static final String FAMILY = "redfish";

    private static final Duration USUAL_GAP = Duration.ofSeconds(5);

    private final Duration restartGap;
    private final SecureRandom random = new SecureRandom();

    /** Restarts take what the system property {@code fleetpki.sim.redfish.restartGap} says, such as {@code PT0.5S}. */
    @Activate
    public RedfishSimulator() {
        this(Duration.parse(System.getProperty("fleetpki.sim.redfish.restartGap", USUAL_GAP.toString())));
    }

    /** @param restartGap how long a restart takes, of the controller or of its web server */
    public RedfishSimulator(Duration restartGap) {
        this.restartGap = restartGap;
    }

    @Override
    public String family() {
        return FAMILY;
    }

    @Override
    public SimulatedDevice start(DeviceOrder order) throws IOException {
        RedfishModel model = RedfishModel.of(order.model());
        SimulatedClock clock = new SimulatedClock(InstantSource.system());
        Memory<RedfishState> memory = new Memory<>(
                new Flash(order.flash()), new FlashFormat(), () -> RedfishState.fresh(factory(order, clock.instant())));
        Logins logins = new Logins();
        DeviceServer server = new DeviceServer(order, clock, random);
        Paths paths = new Paths(model);
        Sessions sessions = new Sessions(order, logins, server.conditions(), random);
        Ports ports = new Ports(server, memory, sessions::endAll, restartGap);
        Resources resources = new Resources(model, order, server, clock, paths);
        Actions actions = new Actions(
                model, memory, resources, paths, new GenerateCsr(model, paths, random), server.conditions(), ports);
        String secureHost = order.host() + ":" + server.httpsPort();
        server.open(new RedfishBehaviour(memory, resources, sessions, actions, secureHost), ports::doors);
        return new RedfishDevice(order, server, logins, memory);
    }

    /** The certificate that a new controller signs itself. */
    private TlsIdentity factory(DeviceOrder order, Instant now) {
        KeyPair key = KeyKind.EC_P256.generate(random);
        CertificateMaker.Contents contents = new CertificateMaker.Contents(
                new X500Principal("CN=" + order.host()),
                List.of(new GeneralName(GeneralName.iPAddress, order.host())),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(3650)),
                false);
        return new TlsIdentity(key.getPrivate(), List.of(new CertificateMaker(random).selfSigned(contents, key)));
    }
}
