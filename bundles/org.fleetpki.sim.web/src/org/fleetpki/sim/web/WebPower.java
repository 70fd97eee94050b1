// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import java.io.IOException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fleetpki.sim.Answer;
import org.fleetpki.sim.Conditions;
import org.fleetpki.sim.DeviceServer;
import org.fleetpki.sim.Doors;
import org.fleetpki.sim.KeyKind;
import org.fleetpki.sim.Memory;
import org.fleetpki.sim.Pem;
import org.fleetpki.sim.Response;
import org.fleetpki.sim.TlsIdentity;

/** What all families need of their hardware: memory, keys, and a web server that restarts. */
final class WebPower {

    private final Memory<WebState> memory;
    private final DeviceServer server;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Duration gap;
    private final Function<WebState, Doors> doors;

    /** @param doors what a family opens in a state */
    WebPower(
            Memory<WebState> memory,
            DeviceServer server,
            InstantSource clock,
            SecureRandom random,
            Duration gap,
            Function<WebState, Doors> doors) {
        this.memory = memory;
        this.server = server;
        this.clock = clock;
        this.random = random;
        this.gap = gap;
        this.doors = doors;
    }

    WebState state() {
        return memory.state();
    }

    Memory<WebState> memory() {
        return memory;
    }

    Conditions conditions() {
        return server.conditions();
    }

    InstantSource clock() {
        return clock;
    }

    SecureRandom random() {
        return random;
    }

    Doors doors() {
        return doors.apply(memory.state());
    }

    /** Restart the web server. */
    void restart() {
        server.restart(this::doors, gap);
    }

    /** Restart the camera once the answer has been sent. */
    Answer reboot(Response answer) {
        boolean forgets = conditions().forgetsOnRestart();
        return Answer.changing(answer, () -> {
                    if (forgets) {
                        memory.change(WebState::forgotten);
                    }
                })
                .then(this::restart);
    }

    /** Make an RSA key with 2048 bits, which takes as long as faults say. */
    KeyPair key() {
        conditions().awaitKeys();
        return KeyKind.RSA_2048.generate(random);
    }

    /**
     * Put a certificate and its key together.
     *
     * @return empty if they do not belong together, or there is no certificate
     */
    static Optional<TlsIdentity> pair(List<X509Certificate> chain, Optional<PrivateKey> key) {
        return chain.isEmpty()
                        || key.isEmpty()
                        || !Pem.match(key.get(), chain.getFirst().getPublicKey())
                ? Optional.empty()
                : Optional.of(new TlsIdentity(key.get(), chain));
    }

    /** The same of texts in PEM. */
    static Optional<TlsIdentity> pair(String certificates, String key) {
        try {
            return pair(Pem.certificates(certificates), Pem.privateKey(key));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
