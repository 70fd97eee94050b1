// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamStartTls;
import org.fleetpki.device.api.TlsExamVersion;

/**
 * Lets the examiner talk to a server that is nothing but bytes. It stands in the examiner's package, whose parsers are
 * nobody else's business.
 */
public final class TlsDoor {

    /** Above the numbers of what is said in clear before TLS: the messages that TLS 1.3 seals. */
    public static final int SEALED = TlsExamStartTls.values().length;

    private static final int RANDOM = 64;

    private static final KeyShares SHARES = KeyShares.fresh(new SecureRandom());

    /**
     * Read what a server sends.
     *
     * @param data the number of a StartTLS, or {@link #SEALED}; the number of a version; then what is sent
     */
    public static void talk(byte[] data) {
        if (data.length < 2) {
            return;
        }
        byte[] sent = Arrays.copyOfRange(data, 2, data.length);
        try {
            if (data[0] == SEALED) {
                judge(CertificateMessages.readTls13(sent).chain());
                ServerHello.application(ServerHello.extensions(new WireReader(sent)));
            } else {
                TlsExamStartTls start = TlsExamStartTls.values()[(data[0] & 0xff) % SEALED];
                TlsExamVersion[] versions = TlsExamVersion.values();
                judge(offer(start, versions[(data[1] & 0xff) % versions.length], sent)
                        .chain());
            }
        } catch (IOException e) {
            // refused
        }
    }

    private static TlsExamOffer offer(TlsExamStartTls start, TlsExamVersion version, byte[] sent) throws IOException {
        try (Connection connection = new Connection(new Canned(sent), Deadline.in(Duration.ofMinutes(1)))) {
            new StartTlsTalk(connection, "device.example").begin(start);
            List<Integer> suites = new ArrayList<>(CipherSuites.usual());
            suites.addAll(CipherSuites.tls13());
            ClientHello hello =
                    new ClientHello(version, suites, Optional.of("device.example"), new byte[RANDOM], SHARES);
            connection.write(hello.record());
            return new ServerFlight(version, new HandshakeStream(connection), hello).read();
        }
    }

    private static void judge(List<X509Certificate> chain) {
        if (!chain.isEmpty()) {
            new ChainForm(chain, List.of(chain.getLast())).findings();
        }
    }

    /** A socket that has it all already, and does not care for what is said to it. */
    private static final class Canned extends Socket {

        private final InputStream in;

        private Canned(byte[] sent) {
            this.in = new ByteArrayInputStream(sent);
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public OutputStream getOutputStream() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public void setSoTimeout(int timeout) {
            // what is there needs no waiting for
        }
    }

    private TlsDoor() {}
}
