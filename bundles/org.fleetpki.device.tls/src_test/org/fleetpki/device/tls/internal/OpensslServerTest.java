// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import static org.fleetpki.device.api.TlsExamOffer.Trait.CLIENT_CERTIFICATE_REQUESTED;
import static org.fleetpki.device.api.TlsExamOffer.Trait.OCSP_STAPLED;
import static org.fleetpki.device.api.TlsExamOffer.Trait.SECURE_RENEGOTIATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamVersion;
import org.fleetpki.device.api.TlsExamination;
import org.fleetpki.pki.api.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Examines openssl's server in many states; openssl's client is the second opinion. */
class OpensslServerTest {

    private static final Pattern PEM = Pattern.compile("-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----");

    @TempDir
    static Path folder;

    private static Openssl openssl;

    @BeforeAll
    static void makeCertificates() throws Exception {
        openssl = new Openssl(folder);
        openssl.makeCertificates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-tls1_2", "-tls1_3"})
    void theChainIsWhatTheClientOfOpensslSees(String version) throws Exception {
        try (Openssl.Server server = openssl.serve(version, "-cert_chain", "issuing.pem")) {
            TlsExamination seen = Examining.of(server.port());
            assertEquals(
                    List.of(version.equals("-tls1_2") ? TlsExamVersion.TLS_1_2 : TlsExamVersion.TLS_1_3),
                    Examining.spoken(seen));
            assertEquals(clientOfOpenssl(server.port()), seen.chain());
            assertEquals(2, seen.chain().size());
            assertEquals(List.of(), seen.findings(), () -> seen.findings().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"})
    void everySuiteOfTls13IsOpened(String suite) throws Exception {
        try (Openssl.Server server = openssl.serve("-tls1_3", "-ciphersuites", suite)) {
            TlsExamOffer offer = Examining.offer(Examining.of(server.port()), TlsExamVersion.TLS_1_3);
            assertEquals(suite, offer.suite());
            assertEquals(List.of("CN=camera"), Examining.subjects(offer.chain()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X25519:x25519", "P-256:secp256r1", "P-384:secp384r1", "P-521:secp521r1"})
    void everyGroupIsAgreedOn(String groups) throws Exception {
        String[] names = groups.split(":");
        try (Openssl.Server server = openssl.serve("-groups", names[0])) {
            TlsExamination seen = Examining.of(server.port());
            assertEquals(names[1], Examining.offer(seen, TlsExamVersion.TLS_1_3).group());
            assertEquals(names[1], Examining.offer(seen, TlsExamVersion.TLS_1_2).group());
            assertEquals(
                    1, Examining.offer(seen, TlsExamVersion.TLS_1_3).chain().size());
        }
    }

    @Test
    void aGroupThatWasNotPreparedStillShowsTheVersion() throws Exception {
        try (Openssl.Server server = openssl.serve("-tls1_3", "-groups", "ffdhe2048")) {
            TlsExamOffer offer = Examining.offer(Examining.of(server.port()), TlsExamVersion.TLS_1_3);
            assertTrue(offer.isOffered());
            assertEquals("ffdhe2048", offer.group());
            assertEquals(List.of(), offer.chain());
        }
    }

    @Test
    void oldVersionsAreSeenAlthoughNoClientSpeaksThem() throws Exception {
        boolean speaks = openssl.run("s_server", "-help").contains("-tls1 ");
        assumeTrue(speaks, "this openssl was built without TLS 1.0, so there is no such server to examine");
        try (Openssl.Server server = openssl.serve("-cipher", "ALL:@SECLEVEL=0", "-tls1")) {
            TlsExamination seen = Examining.of(server.port());
            assertEquals(List.of(TlsExamVersion.TLS_1_0), Examining.spoken(seen));
            assertEquals(List.of("CN=camera"), Examining.subjects(seen.chain()));
            assertTrue(seen.best().orElseThrow().traits().contains(SECURE_RENEGOTIATION));
            assertTrue(Examining.codes(seen).containsAll(List.of("old-version", "no-current-version")));
            String detail = Examining.offer(seen, TlsExamVersion.TLS_1_3).detail();
            assertTrue(detail.contains("protocol_version"), detail);
        }
    }

    @Test
    void suitesWithoutCertificateOrEncryptionAreFound() throws Exception {
        try (Openssl.Server server = openssl.serve("-tls1_2", "-cipher", "ALL:eNULL:@SECLEVEL=0")) {
            String findings = Examining.of(server.port()).findings().toString();
            assertTrue(findings.contains("cipher suites without a certificate"), findings);
            assertTrue(findings.contains("cipher suites without encryption"), findings);
            assertFalse(findings.contains("with RC4"), findings);
        }
    }

    @Test
    void aServerThatOnlyEncryptsNothingIsSeenAllTheSame() throws Exception {
        try (Openssl.Server server = openssl.serve("-tls1_2", "-cipher", "eNULL:@SECLEVEL=0")) {
            TlsExamOffer offer = Examining.offer(Examining.of(server.port()), TlsExamVersion.TLS_1_2);
            assertTrue(offer.suite().contains("_WITH_NULL_"), offer.suite());
        }
    }

    @Test
    void aMissingIntermediateIsNamedWithItsAddress() throws Exception {
        try (Openssl.Server server = openssl.serve()) {
            Finding warning = only(Examining.of(server.port()), "issuer-not-sent");
            assertTrue(warning.message().contains("'O=Works,CN=Test issuing'"), warning.message());
            assertTrue(warning.message().contains("http://pki.example/issuing.cer"), warning.message());
            TlsExamination strict = Examining.of(Examining.order(server.port()).trusting(read("root.pem")));
            only(strict, "missing-intermediate");
            TlsExamination trusted = Examining.of(Examining.order(server.port()).trusting(read("issuing.pem")));
            assertEquals(List.of(), Examining.codes(trusted));
        }
    }

    @Test
    void wrongOrderRootAndStrangersAreTold() throws Exception {
        String chain = openssl.together("wild.pem", "root.pem", "issuing.pem", "other.pem", "issuing.pem");
        try (Openssl.Server server = openssl.serve("-cert_chain", chain)) {
            List<String> codes = Examining.codes(Examining.of(server.port()));
            assertEquals(
                    List.of("duplicate-certificate", "superfluous-root", "unrelated-certificate", "wrong-order"),
                    codes.stream().sorted().toList());
        }
    }

    @Test
    void requestsForClientCertificatesAndStaplesAreSeenInBothVersions() throws Exception {
        Files.write(folder.resolve("ocsp.der"), HexFormat.of().parseHex("30030a0106"));
        try (Openssl.Server server = openssl.serve("-Verify", "1", "-status_file", "ocsp.der", "-alpn", "http/1.1")) {
            TlsExamination seen = Examining.of(server.port());
            for (TlsExamVersion version : List.of(TlsExamVersion.TLS_1_2, TlsExamVersion.TLS_1_3)) {
                TlsExamOffer offer = Examining.offer(seen, version);
                assertTrue(offer.traits().containsAll(List.of(CLIENT_CERTIFICATE_REQUESTED, OCSP_STAPLED)));
                assertEquals("http/1.1", offer.application());
            }
            only(seen, "client-certificate-requested");
        }
    }

    @Test
    void anotherCertificateWithoutANameIsTold() throws Exception {
        try (Openssl.Server server =
                openssl.serve("-servername", "camera.example", "-cert2", "other.pem", "-key2", "other.key")) {
            TlsExamination seen = Examining.of(Examining.order(server.port()).asking(Optional.of("camera.example")));
            assertEquals(List.of("CN=other"), Examining.subjects(seen.chain()));
            only(seen, "issued-by-itself");
            Finding differs = only(seen, "chain-differs-without-name");
            assertTrue(differs.message().contains("'CN=camera'"), differs.message());
        }
    }

    private static Finding only(TlsExamination seen, String code) {
        List<Finding> found = seen.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
        assertEquals(1, found.size(), () -> code + " in " + seen.findings());
        return found.getFirst();
    }

    private static List<X509Certificate> clientOfOpenssl(int port) throws Exception {
        return parse(openssl.run("s_client", "-connect", "127.0.0.1:" + port, "-showcerts"));
    }

    private static List<X509Certificate> read(String file) throws Exception {
        return parse(Files.readString(folder.resolve(file)));
    }

    /** The client prints the leaf once more at its end, or not; what it printed is the chain as it came. */
    private static List<X509Certificate> parse(String text) throws Exception {
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher blocks = PEM.matcher(text);
        while (blocks.find()) {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(blocks.group().getBytes(StandardCharsets.US_ASCII)));
            if (!certificates.contains(certificate)) {
                certificates.add(certificate);
            }
        }
        return certificates;
    }
}
