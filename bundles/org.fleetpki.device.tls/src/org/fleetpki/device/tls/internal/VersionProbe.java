// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamOrder;
import org.fleetpki.device.api.TlsExamVersion;

/** Asks a server for one version, each time by a connection of its own. */
record VersionProbe(TlsExamOrder order, InetAddress address, SecureRandom random, Deadline deadline) {

    /** The time for one answer. */
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private static final int RANDOM = 64;

    /**
     * Ask.
     *
     * @throws AnswerException if the server answers otherwise than with the version
     * @throws IOException if it cannot be reached, or does not answer in time
     */
    TlsExamOffer ask(TlsExamVersion version, List<Integer> suites, Optional<String> name) throws IOException {
        try (Connection connection = Connection.open(address, order.port(), deadline.orIn(ANSWER))) {
            new StartTlsTalk(connection, order.expectedName()).begin(order.startTls());
            byte[] bytes = new byte[RANDOM];
            random.nextBytes(bytes);
            KeyShares shares = version == TlsExamVersion.TLS_1_3 ? KeyShares.fresh(random) : KeyShares.none();
            ClientHello hello = new ClientHello(version, suites, name, bytes, shares);
            connection.write(hello.record());
            return new ServerFlight(version, new HandshakeStream(connection), hello).read();
        }
    }
}
