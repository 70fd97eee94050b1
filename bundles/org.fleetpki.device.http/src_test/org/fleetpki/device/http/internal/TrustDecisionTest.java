// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.pki.api.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustDecisionTest {

    private final TestAuthority root = new TestAuthority("root");
    private final TlsTrust anchored = new TlsTrust(Set.of(), List.of(root.certificate()));

    @ParameterizedTest
    @CsvSource({
        "IP:127.0.0.1,127.0.0.1",
        "IP:2001:db8::1,2001:db8:0:0:0:0:0:1",
        "IP:fe80::1,fe80::1%eth0",
        "DNS:cam.example.org,CAM.example.org",
        "DNS:*.example.org,cam.example.org"
    })
    void acceptsAChainToAnAnchorThatNamesTheHost(String name, String host) {
        assertEquals("", refusal(anchored, host, root.server(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "DNS:other.example.org,cam.example.org",
        "DNS:127.0.0.1,127.0.0.1",
        "IP:127.0.0.2,127.0.0.1",
        "DNS:*.example.org,a.cam.example.org",
        "DNS:*.example.org,example.org",
        "DNS:*.org,example.org"
    })
    void refusesAChainThatNamesSomethingElse(String name, String host) {
        String refusal = refusal(anchored, host, root.server(name));
        assertEquals("it names " + name.substring(name.indexOf(':') + 1) + " and not " + host, refusal);
    }

    @Test
    void aCommonNameIsNoName() {
        assertTrue(refusal(anchored, "device", root.server()).startsWith("it has no subject alternative name"));
    }

    @Test
    void aPinIsEnough() {
        TestAuthority.Identity other = new TestAuthority("other").server();
        TlsTrust pinned = anchored.and(Fingerprint.of(other.leaf()));
        assertEquals("", refusal(pinned, "10.0.0.1", other));
        assertEquals("", refusal(pinned, "127.0.0.1", root.server("IP:127.0.0.1")));
    }

    @Test
    void aPinOfTheAuthorityIsNotAPinOfTheLeaf() {
        TlsTrust pinned = TlsTrust.pin(Fingerprint.of(root.certificate()));
        TestAuthority.Identity identity = root.server("IP:127.0.0.1");
        assertEquals(
                "it is not the pinned one, it presents SHA-256 " + Fingerprint.of(identity.leaf()),
                refusal(pinned, "127.0.0.1", identity));
    }

    @Test
    void refusesTheChainOfAStranger() {
        assertEquals(
                "its chain does not end at a trusted authority",
                refusal(anchored, "127.0.0.1", new TestAuthority("root2").server("IP:127.0.0.1")));
        // the same name with another key
        assertTrue(refusal(anchored, "127.0.0.1", new TestAuthority("root").server("IP:127.0.0.1"))
                .startsWith("its chain"));
    }

    @Test
    void refusesALeafOutOfItsTime() {
        Instant now = Instant.now();
        assertTrue(
                refusal(anchored, "127.0.0.1", root.server(now.minusSeconds(99), now.minusSeconds(9), "IP:127.0.0.1"))
                        .startsWith("it expired at "));
        assertTrue(refusal(anchored, "127.0.0.1", root.server(now.plusSeconds(60), now.plusSeconds(99), "IP:127.0.0.1"))
                .startsWith("it is valid only from "));
    }

    @Test
    void trustsNothingByItself() {
        TestAuthority.Identity identity = root.server("IP:127.0.0.1");
        assertTrue(refusal(TlsTrust.NOTHING, "127.0.0.1", identity).startsWith("nothing is trusted for this device"));
    }

    private static String refusal(TlsTrust trust, String host, TestAuthority.Identity identity) {
        TrustDecision decision = new TrustDecision(host, trust, InstantSource.system());
        X509Certificate[] chain = identity.chain().toArray(X509Certificate[]::new);
        try {
            decision.checkServerTrusted(chain, "ECDHE_ECDSA");
        } catch (CertificateException e) {
            assertEquals(decision.refusal(), e.getMessage());
        }
        assertEquals(identity.chain(), decision.presented());
        assertThrows(CertificateException.class, () -> decision.checkClientTrusted(chain, "EC"));
        return decision.refusal();
    }
}
