// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fleetpki.ui.common.Icon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of the editor say of a certificate, without a window. */
class CertificatePagesTest {

    private final List<X509Certificate> chain = chain();
    private final X509Certificate leaf = chain.getFirst();

    @Test
    void extensionsAreInWordsAndUnknownOnesInBytes() {
        Map<String, CertificateExtension> extensions = CertificateExtension.of(leaf).stream()
                .collect(Collectors.toMap(CertificateExtension::title, Function.identity()));
        assertEquals(
                "digitalSignature, keyEncipherment", extensions.get("keyUsage").value());
        assertTrue(extensions.get("keyUsage").critical());
        assertEquals("serverAuth, 1.2.3.4", extensions.get("extKeyUsage").value());
        assertFalse(extensions.get("extKeyUsage").critical());
        assertEquals(
                "DNS:cam-1.example.org, IP:192.0.2.11, email:a@example.org",
                extensions.get("subjectAltName").value());
        assertEquals(
                "URI:http://ca.example.org/", extensions.get("issuerAltName").value());
        assertEquals(
                "not a certification authority",
                extensions.get("basicConstraints").value());
        assertTrue(extensions.get("subjectKeyIdentifier").value().matches("([0-9A-F]{2}:){19}[0-9A-F]{2}"));
        assertTrue(extensions
                .get("authorityKeyIdentifier")
                .value()
                .matches("([0-9A-F]{2}:){19}[0-9A-F]{2}, issuer given by name, serial [0-9A-F:]+"));
        assertEquals(
                "0C 05 68 65 6C 6C 6F", extensions.get("1.3.6.1.4.1.99999.1").value());
        assertEquals(
                "1.3.6.1.4.1.99999.1", CertificateExtension.of(leaf).getLast().oid(), "unknown ones come last");
    }

    @Test
    void anAuthorityIsToldWithItsPathLength() {
        assertEquals(
                "certification authority, followed by at most 0 more", ExtensionWords.of(chain.get(1), "2.5.29.19"));
    }

    @Test
    void theVerdictFollowsTheClock() {
        Instant end = leaf.getNotAfter().toInstant();
        Instant begin = leaf.getNotBefore().toInstant();
        assertEquals(Icon.OK, new CertificateFacts(leaf, begin).verdict());
        assertEquals(Icon.WARNING, new CertificateFacts(leaf, end.minus(Duration.ofDays(29))).verdict());
        assertEquals(Icon.ERROR, new CertificateFacts(leaf, end.plusSeconds(1)).verdict());
        CertificateFacts early = new CertificateFacts(leaf, begin.minusSeconds(1));
        assertEquals(Icon.ERROR, early.verdict());
        assertTrue(early.verdictWords().startsWith("Not valid before"), early.verdictWords());
    }

    @Test
    void theSerialNumberIsInBytes() {
        List<CertificateFacts.Fact> key = new CertificateFacts(leaf, Instant.EPOCH).key();
        assertTrue(key.contains(new CertificateFacts.Fact("Serial number", "01:02:03:04:05")), key.toString());
        assertTrue(
                key.getFirst().value().startsWith("EC, 256 bits, secp256r1"),
                key.getFirst().value());
    }

    @Test
    void theChainHangsFromItsRoot() {
        ChainNode root = ChainNode.top(chain);
        assertEquals(chain.get(2), root.certificate().orElseThrow());
        ChainNode intermediate = root.issued().orElseThrow();
        assertEquals(List.of(chain.get(1), chain.get(2)), intermediate.chain(), "opened with its own issuers");
        assertEquals(leaf, intermediate.issued().orElseThrow().certificate().orElseThrow());
    }

    @Test
    void anIssuerThatWasNotSentIsShownByName() {
        ChainNode top = ChainNode.top(chain.subList(0, 2));
        assertTrue(top.certificate().isEmpty());
        assertEquals(chain.get(2).getSubjectX500Principal(), top.name());
    }

    @Test
    void namesAreShort() {
        assertEquals("cam-1.example.org", Names.shortName(leaf.getSubjectX500Principal()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"04", "0405", "048180", "0480", "30820001", "048400000001aa", "0400 0400"})
    void brokenDerIsRefused(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThrows(IllegalArgumentException.class, () -> Der.parse(bytes));
    }

    private static List<X509Certificate> chain() {
        try (InputStream file = CertificatePagesTest.class.getResourceAsStream("chain.pem")) {
            String text = new String(file.readAllBytes(), StandardCharsets.US_ASCII);
            String pem = text.substring(text.indexOf("-----BEGIN"));
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException e) {
            throw new AssertionError(e);
        }
    }
}
