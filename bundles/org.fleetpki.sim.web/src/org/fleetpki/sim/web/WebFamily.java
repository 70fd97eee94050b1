// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.sim.CertificateMaker;
import org.fleetpki.sim.DeviceBehaviour;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.DigestAlgorithm;
import org.fleetpki.sim.DigestLogin;
import org.fleetpki.sim.Doors;
import org.fleetpki.sim.Fingerprints;
import org.fleetpki.sim.Flash;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.Login;
import org.fleetpki.sim.Logins;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.SimulatedClock;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.sim.TlsIdentity;

/** Switches on the cameras of one family. They share the key of the factory, because making RSA keys takes long. */
final class WebFamily {

    private static final Duration USUAL_GAP = Duration.ofSeconds(10);
    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

    private final String policy;
    private final Function<WebState, Doors> doors;
    private final Kind kind;
    private final Duration gap;
    private final SecureRandom random = new SecureRandom();
    private KeyPair key;

    /** Makes the behaviour of a camera. */
    @FunctionalInterface
    interface Kind {
        DeviceBehaviour make(DeviceOrder order, Logins logins, WebPower power);
    }

    /**
     * @param policy of a new camera
     * @param doors what is open in a state
     * @param gap how long a restart takes
     */
    WebFamily(String policy, Function<WebState, Doors> doors, Kind kind, Duration gap) {
        this.policy = policy;
        this.doors = doors;
        this.kind = kind;
        this.gap = gap;
    }

    /** What the system property of a family says of its restarts. */
    static Duration usualGap(String family) {
        return Duration.parse(System.getProperty("fleetpki.sim." + family + ".restartGap", USUAL_GAP.toString()));
    }

    SimulatedDevice start(DeviceOrder order) throws IOException {
        SimulatedClock clock = new SimulatedClock(InstantSource.system());
        Memory<WebState> memory = new Memory<>(
                new Flash(order.flash()),
                new FlashFormat(),
                () -> WebState.fresh(factory(order, clock.instant()), policy));
        Logins logins = new Logins();
        DeviceServer server = new DeviceServer(order, clock, random);
        WebPower power = new WebPower(memory, server, clock, random, gap, doors);
        server.open(kind.make(order, logins, power), power::doors);
        return new WebDevice(order, server, logins, memory);
    }

    private TlsIdentity factory(DeviceOrder order, Instant now) {
        KeyPair pair = key();
        CertificateMaker.Contents contents = new CertificateMaker.Contents(
                new X500Principal("CN=camera-" + serial(order)),
                List.of(),
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(3650)),
                false);
        return new TlsIdentity(pair.getPrivate(), List.of(new CertificateMaker(random).selfSigned(contents, pair)));
    }

    private synchronized KeyPair key() {
        if (key == null) {
            key = KeyKind.RSA_2048.generate(random);
        }
        return key;
    }

    /** A number that a camera of this name always has. */
    static String serial(DeviceOrder order) {
        String hash = Fingerprints.of(order.id().getBytes(StandardCharsets.UTF_8));
        return hash.substring(0, 12).toUpperCase(Locale.ROOT);
    }

    static Login digest(String realm, DeviceOrder order, Logins logins, SecureRandom random) {
        return new DigestLogin(
                realm,
                order.user(),
                order.password(),
                List.of(DigestAlgorithm.MD5),
                logins,
                NONCE_LIFE,
                InstantSource.system(),
                random);
    }
}
