// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.LintRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken on purpose, one at a time, on a certificate that keeps all others. */
class RulesTest {

    static final List<LintRule> ALL = List.of(
            new AlternativeNamePresent(),
            new AuthorityBasicConstraints(),
            new AuthorityCertificateSigning(),
            new AuthorityKeyIdentifier(),
            new CommonNameAmongAlternatives(),
            new DeviceCertificateSigning(),
            new IpOnlyInCommonName(),
            new IpWrittenAsDnsName(),
            new KeySlowOnDevice(),
            new KeyStrength(),
            new SerialNumberEntropy(),
            new SerialNumberRange(),
            new ServerAuthentication(),
            new ServerSignature(),
            new SignatureHash(),
            new SubjectKeyIdentifier(),
            new ValidityInBrowsers(),
            new ValidityOfDevice(),
            new ValidityOrder());

    private static final CertificateLinter LINTER = new CertificateLinter(ALL);

    private static final KeyPair EC = CertificateForge.key("EC", 256);

    private static final byte[] DNS = CertificateForge.dns("cam.example");

    private static final byte[] IP = CertificateForge.ip(10, 0, 0, 7);

    private static CertificateForge server() {
        return CertificateForge.server(EC.getPublic(), DNS, IP);
    }

    private static CertificateForge serverNamed(String subject, byte[]... names) {
        return CertificateForge.server(EC.getPublic(), names).subject(subject);
    }

    private static CertificateForge authority() {
        return CertificateForge.authority(EC.getPublic()).subject("CN=Authority");
    }

    private static CertificateForge valid(Duration duration) {
        return server().validity(CertificateForge.BEGIN, CertificateForge.BEGIN.plus(duration));
    }

    private static X509Certificate sign(CertificateForge forge) {
        return forge.sign("SHA256withECDSA", EC.getPrivate());
    }

    private static Set<String> codes(X509Certificate certificate) {
        Set<String> codes = new HashSet<>();
        LINTER.lint(certificate).forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    static Stream<Arguments> certificates() {
        KeyPair rsa1024 = CertificateForge.key("RSA", 1024);
        byte[] signing = Der.bits(1, (byte) 0x06);
        return Stream.of(
                expect(sign(server())),
                expect(sign(authority())),
                expect(sign(authority().issuer("CN=Authority").without("2.5.29.35"))),
                // serial numbers
                expect(sign(server().serial(BigInteger.ZERO)), "serial-number-range", "serial-number-entropy"),
                expect(sign(server().serial(BigInteger.ONE.shiftLeft(63).negate())), "serial-number-range"),
                expect(sign(server().serial(BigInteger.ONE.shiftLeft(158)))),
                expect(sign(server().serial(BigInteger.ONE.shiftLeft(159))), "serial-number-range"),
                expect(sign(server().serial(BigInteger.valueOf(4711))), "serial-number-entropy"),
                // validity
                expect(sign(valid(Duration.ofDays(-1))), "validity-order"),
                expect(sign(valid(Duration.ofDays(398).minusSeconds(1)))),
                expect(sign(valid(Duration.ofDays(398))), "validity-over-398-days"),
                expect(sign(valid(Duration.ofDays(1095).minusSeconds(1))), "validity-over-398-days"),
                expect(sign(valid(Duration.ofDays(3650))), "validity-over-398-days", "validity-over-1095-days"),
                expect(sign(authority().validity(CertificateForge.BEGIN, Instant.parse("2056-01-01T00:00:00Z")))),
                // names
                expect(sign(server().without("2.5.29.17")), "server-without-alternative-names"),
                expect(sign(serverNamed("CN=x", Der.text(0x81, "a@b"))), "server-without-alternative-names"),
                expect(sign(serverNamed("CN=x", CertificateForge.dns("10.0.0.7"))), "ip-written-as-dns-name"),
                expect(sign(serverNamed("CN=x", CertificateForge.dns("2001:db8::7"))), "ip-written-as-dns-name"),
                expect(sign(serverNamed("CN=x", CertificateForge.dns("10.0.0.700")))),
                expect(sign(serverNamed("CN=10.0.0.7", DNS)), "ip-only-in-common-name"),
                expect(sign(serverNamed("CN=10.0.0.7", IP))),
                expect(sign(serverNamed("O=x, CN=::1", IP)), "ip-only-in-common-name"),
                expect(sign(serverNamed("CN=cam.other", DNS)), "common-name-not-among-alternatives"),
                expect(sign(serverNamed("CN=CAM.Example+OU=x", DNS))),
                expect(sign(serverNamed("CN=Door: No. 3", DNS))),
                expect(sign(serverNamed("", DNS).extension("2.5.29.17", true, Der.sequence(DNS)))),
                expect(
                        sign(server().extension("2.5.29.17", false, new byte[] {1, 2, 3})),
                        "server-without-alternative-names"),
                // keys and signatures
                expect(
                        CertificateForge.server(rsa1024.getPublic(), DNS).sign("SHA256withRSA", rsa1024.getPrivate()),
                        "key-too-short"),
                expect(
                        CertificateForge.server(
                                        CertificateForge.key("RSA", 4096).getPublic(), DNS)
                                .sign("SHA256withECDSA", EC.getPrivate()),
                        "rsa-key-slow-on-device"),
                expect(server().sign("SHA1withRSA", rsa1024.getPrivate()), "signature-hash-broken"),
                expect(server().sign("MD5withRSA", rsa1024.getPrivate()), "signature-hash-broken"),
                expect(server().sign("SHA1withECDSA", EC.getPrivate()), "signature-hash-broken"),
                expect(authority().issuer("CN=Authority").sign("SHA1withECDSA", EC.getPrivate())),
                // purposes
                expect(
                        sign(authority().extension("2.5.29.19", false, Der.sequence(Der.bool(true)))),
                        "authority-basic-constraints"),
                expect(
                        sign(authority().extension("2.5.29.15", true, Der.bits(1, (byte) 0x02))),
                        "authority-without-cert-sign"),
                expect(sign(authority().without("2.5.29.15")), "authority-without-cert-sign"),
                expect(
                        sign(server().extension("2.5.29.15", true, signing)),
                        "device-with-cert-sign",
                        "server-without-digital-signature"),
                expect(
                        sign(server().extension("2.5.29.15", true, Der.bits(5, (byte) 0x20))),
                        "server-without-digital-signature"),
                expect(sign(server().without("2.5.29.15"))),
                expect(sign(server().without("2.5.29.37")), "server-auth-missing"),
                expect(
                        sign(server().extension("2.5.29.37", false, Der.sequence(Der.oid("1.3.6.1.5.5.7.3.2")))),
                        "server-auth-missing"),
                // identifiers
                expect(sign(authority().without("2.5.29.14")), "subject-key-identifier-missing"),
                expect(sign(server().without("2.5.29.35")), "authority-key-identifier-missing"));
    }

    private static Arguments expect(X509Certificate certificate, String... codes) {
        return Arguments.of(Set.of(codes), certificate);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("certificates")
    void exactly_the_broken_rules_speak(Set<String> codes, X509Certificate certificate) {
        assertEquals(codes, codes(certificate));
    }

    @Test
    void every_rule_was_broken_at_least_once() {
        Set<String> broken = new HashSet<>();
        certificates()
                .forEach(arguments ->
                        broken.addAll(codes((X509Certificate) arguments.get()[1])));
        for (LintRule rule : ALL) {
            assertTrue(broken.contains(rule.id()), rule.id());
        }
    }

    @Test
    void texts_are_sentences_and_names_are_unique() {
        assertEquals(ALL.size(), ALL.stream().map(LintRule::id).distinct().count());
        for (LintRule rule : ALL) {
            assertTrue(rule.id().matches("[a-z0-9]+(-[a-z0-9]+)+"), rule.id());
            for (String sentence : List.of(rule.summary(), rule.remedy())) {
                assertTrue(sentence.matches("[A-Z].*[^.]\\."), sentence);
            }
        }
    }

    @Test
    void findings_come_errors_first_and_quote_their_source() {
        List<Finding> findings = LINTER.lint(sign(valid(Duration.ofDays(3650)).serial(BigInteger.ZERO)));
        assertEquals(
                List.of(
                        "serial-number-range",
                        "serial-number-entropy",
                        "validity-over-1095-days",
                        "validity-over-398-days"),
                findings.stream().map(Finding::code).toList());
        assertEquals(
                "The serial number must be positive and at most 20 octets long (RFC 5280, 4.1.2.2).",
                findings.getFirst().message());
        assertTrue(Arrays.stream(findings.getFirst().remedy().split(" ")).count() > 3);
    }
}
