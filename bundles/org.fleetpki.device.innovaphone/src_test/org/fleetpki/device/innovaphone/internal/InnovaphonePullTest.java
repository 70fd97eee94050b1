// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.fleetpki.device.api.pull.PullAuthority;
import org.fleetpki.device.api.pull.PullCaller;
import org.fleetpki.device.api.pull.PullOrder;
import org.fleetpki.device.api.pull.PullServer;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;
import org.junit.jupiter.api.Test;

/** Where the update server listens, and what it refuses to begin with. */
class InnovaphonePullTest {

    private static final PullAuthority NOBODY = new PullAuthority() {
        @Override
        public Optional<CertificateSubject> subject(PullCaller caller) {
            return Optional.empty();
        }

        @Override
        public Optional<List<X509Certificate>> certify(PullCaller caller, byte[] request) {
            return Optional.empty();
        }

        @Override
        public List<X509Certificate> trusted() {
            return List.of();
        }
    };

    private final InnovaphonePull channel = new InnovaphonePull();

    @Test
    void listensOnTheLoopbackAddressAloneIfNotToldOtherwise() throws Exception {
        try (PullServer server = channel.listen(PullOrder.usual(), NOBODY)) {
            assertTrue(server.address().getAddress().isLoopbackAddress());
            assertEquals("http://127.0.0.1:" + server.address().getPort() + "/trust.pem", server.trustUrl());
        }
    }

    @Test
    void tellsDevicesTheAddressThatTheyReach() throws Exception {
        PullOrder order = PullOrder.usual().at(PullOrder.usual().listen(), "https://pki.example/devices");
        try (PullServer server = channel.listen(order, NOBODY)) {
            assertEquals("https://pki.example/devices/update?sn=#m&hw=#h", server.url());
        }
    }

    @Test
    void refusesOrdersThatCannotWork() throws Exception {
        PullOrder usual = PullOrder.usual();
        SSLContext context = SSLContext.getDefault();
        InetSocketAddress everywhere = new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 0);
        assertThrows(IllegalArgumentException.class, () -> usual.at(everywhere, ""));
        assertThrows(IllegalArgumentException.class, () -> usual.at(everywhere, "https://pki.example/"));
        assertThrows(IllegalArgumentException.class, () -> usual.with(KeyType.RSA_2048, Set.of(), Duration.ofDays(-1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new PullOrder(
                        usual.listen(), "", Optional.empty(), true, KeyType.RSA_2048, Set.of(), Duration.ZERO));
        assertTrue(usual.by(context, true).needsPeer());
        PullOrder curve = usual.with(KeyType.EC_P256, Set.of(), Duration.ofDays(90));
        assertThrows(IllegalArgumentException.class, () -> channel.listen(curve, NOBODY));
    }
}
