// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;
import org.junit.jupiter.api.Test;

class CertificateLinterTest {

    private static final KeyPair KEY = CertificateForge.key("EC", 256);

    private static final X509Certificate CERTIFICATE =
            CertificateForge.server(KEY.getPublic()).sign("SHA256withECDSA", KEY.getPrivate());

    /** A rule of another bundle. */
    private abstract static class ForeignRule extends CertificateRule {

        ForeignRule(Severity severity) {
            super("foreign-rule", severity, "House rule 7", "It must be blue.", "Paint it.");
        }

        @Override
        public boolean appliesTo(X509Certificate certificate) {
            return true;
        }
    }

    @Test
    void a_rule_that_throws_becomes_a_finding_of_its_own_weight_and_stops_no_other() {
        LintRule throwing = new ForeignRule(Severity.WARNING) {
            @Override
            public boolean isKeptBy(X509Certificate certificate) throws Exception {
                throw new Exception("no paint");
            }
        };
        LintRule broken = new ForeignRule(Severity.NOTICE) {
            @Override
            public boolean isKeptBy(X509Certificate certificate) {
                return false;
            }
        };
        List<Finding> findings = new CertificateLinter(List.of(broken, throwing)).lint(CERTIFICATE);
        assertEquals(
                List.of("rule-failed", "foreign-rule"),
                findings.stream().map(Finding::code).toList());
        assertEquals(Severity.WARNING, findings.getFirst().severity());
        assertTrue(findings.getFirst().message().contains("'foreign-rule'"));
        assertEquals("It must be blue (House rule 7).", findings.getLast().message());
    }

    @Test
    void a_rule_whose_classes_are_missing_weighs_as_an_error() {
        LintRule unresolved = new ForeignRule(Severity.ERROR) {
            @Override
            public boolean isKeptBy(X509Certificate certificate) {
                throw new NoClassDefFoundError("org/example/Paint");
            }
        };
        Finding finding =
                new CertificateLinter(List.of(unresolved)).lint(CERTIFICATE).getFirst();
        assertEquals(Severity.ERROR, finding.severity());
    }

    @Test
    void without_rules_there_is_nothing_to_say() {
        assertEquals(List.of(), new CertificateLinter().lint(CERTIFICATE));
    }
}
