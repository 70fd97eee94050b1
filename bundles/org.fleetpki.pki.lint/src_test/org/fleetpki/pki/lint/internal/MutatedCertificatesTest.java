// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter.Scope;
import org.fleetpki.pki.lint.internal.community.CommunityRules;
import org.fleetpki.pki.lint.internal.rfc.RfcRules;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a certificate says, no rule fails on it. */
class MutatedCertificatesTest {

    private static final CertificateLinter LINTER =
            new CertificateLinter(List.of(new RfcRules(), new CommunityRules()));

    static Stream<ParsedCertificate> seeds() {
        return Stream.concat(
                GoodCertificates.ALL.stream(), RfcRulesTest.broken().map(Broken::certificate));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_rule_fails_on_changed_bytes(ParsedCertificate seed) {
        Random random = new Random(seed.hashCode());
        byte[] good = seed.encoded().toArray();
        for (int i = 0; i < 20; i++) {
            byte[] changed = good.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            lint(changed);
        }
    }

    private static void lint(byte[] der) {
        ParsedCertificate certificate;
        try {
            certificate = ParsedCertificate.parse(der);
        } catch (Asn1Exception e) {
            assertTrue(e.offset() >= 0 && e.offset() <= der.length, e.getMessage());
            return;
        }
        List<Finding> findings = LINTER.lint(LintTarget.of(certificate), Scope.PUBLIC);
        assertTrue(
                findings.stream().noneMatch(finding -> finding.code().equals("rule-failed")),
                () -> findings + " " + HexFormat.of().formatHex(der));
        assertTrue(findings.stream()
                .allMatch(finding ->
                        finding.message().endsWith(").") || finding.code().equals("malformed-field")));
    }

    @Test
    void names_of_any_length_are_read_in_time_and_memory() {
        String labels = "a.".repeat(200_000);
        String digits = "xn--" + "9".repeat(200_000);
        for (String name : List.of(labels, digits, "-".repeat(400_000), "*".repeat(400_000), "[".repeat(400_000))) {
            byte[] server = CertificateForge.server(
                            Names.dns(name), Names.email(name), Names.uri(name), Names.uri("http://" + name))
                    .field("subject", Names.with("2.5.4.10", Der.utf8(name)))
                    .certificate()
                    .encoded()
                    .toArray();
            lint(server);
            lint(CertificateForge.authority()
                    .extension("2.5.29.30", true, Subtrees.permitted(Names.dns(name)))
                    .certificate()
                    .encoded()
                    .toArray());
            lint(CertificateForge.authority()
                    .extension("2.5.29.30", true, Subtrees.permitted(Names.uri(name)))
                    .certificate()
                    .encoded()
                    .toArray());
        }
    }

    @Test
    void a_key_of_any_length_is_read_in_time() {
        byte[] key = Keys.rsa(Keys.modulus().shiftLeft(400_000).setBit(0), 65537);
        assertEquals(
                List.of(),
                LINTER.lint(LintTarget.of(CertificateForge.server().key(key).certificate()), Scope.PUBLIC).stream()
                        .filter(finding -> finding.code().equals("rule-failed"))
                        .toList());
    }
}
