// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter.Scope;
import org.fleetpki.pki.lint.internal.baseline.BaselineRules;
import org.fleetpki.pki.lint.internal.community.CommunityRules;
import org.fleetpki.pki.lint.internal.crl.RevocationListRules;
import org.fleetpki.pki.lint.internal.device.DeviceRules;
import org.fleetpki.pki.lint.internal.request.RequestRules;
import org.fleetpki.pki.lint.internal.rfc.RfcRules;
import org.fleetpki.pki.model.asn1.Der;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All rules together: no two of them ask for opposites. */
class AllRulesTest {

    private static final CertificateLinter LINTER = new CertificateLinter(List.of(
            new RfcRules(),
            new CommunityRules(),
            new BaselineRules(),
            new DeviceRules(),
            new RequestRules(),
            new RevocationListRules()));

    static Stream<LintTarget> publicTargets() {
        return Stream.of(
                LintTarget.of(PublicCertificates.server().certificate()),
                LintTarget.of(PublicCertificates.organization().certificate()),
                LintTarget.of(PublicCertificates.individual().certificate()),
                LintTarget.of(PublicCertificates.authority().certificate()),
                LintTarget.of(PublicCertificates.root().certificate()),
                LintTarget.of(PublicCertificates.responder().certificate()),
                ListForge.ofDevices().entry(1, ListForge.reason(1)).target());
    }

    static Stream<LintTarget> privateTargets() {
        return Stream.of(
                LintTarget.of(BrokenDeviceRules.door().certificate()),
                LintTarget.of(CertificateForge.authority().certificate()),
                LintTarget.of(CertificateForge.root().certificate()),
                RequestForge.device().target(),
                ListForge.full().target());
    }

    private static Set<String> codes(LintTarget target, Scope scope, Severity least) {
        return LINTER.lint(target, scope).stream()
                .filter(finding -> finding.severity().compareTo(least) <= 0)
                .map(Finding::code)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("publicTargets")
    void what_public_authorities_issue_can_keep_every_rule(LintTarget target) {
        assertEquals(Set.of(), codes(target, Scope.PUBLIC, Severity.NOTICE));
    }

    @ParameterizedTest
    @MethodSource("privateTargets")
    void what_private_authorities_issue_is_not_blamed_for_being_private(LintTarget target) {
        assertEquals(Set.of(), codes(target, Scope.PRIVATE, Severity.WARNING));
    }

    @Test
    void names_are_unique() {
        List<LintRule> rules = LINTER.rules();
        assertEquals(rules.size(), rules.stream().map(LintRule::id).distinct().count());
    }

    @Test
    void one_validity_that_is_too_long_is_told_once() {
        LintTarget target = LintTarget.of(
                PublicCertificates.lasting(900, PublicCertificates.server()).certificate());
        List<Finding> findings = LINTER.lint(target, Scope.PUBLIC);
        assertEquals(
                List.of("validity-over-200-days"),
                findings.stream().map(Finding::code).toList());
        assertTrue(findings.getFirst().message().contains("valid for 900"), findings::toString);
    }

    @Test
    void a_password_in_a_request_is_not_repeated() {
        LintTarget target = RequestForge.device()
                .attribute("1.2.840.113549.1.9.7", Der.utf8("geheim"))
                .target();
        List<Finding> findings = LINTER.lint(target, Scope.PRIVATE);
        assertEquals(1, findings.size());
        assertTrue(!findings.toString().contains("geheim"));
    }

    @Test
    void names_of_any_length_are_read_in_time() {
        for (String name : List.of("a.".repeat(200_000) + " ", "1.".repeat(200_000) + "x", "-".repeat(400_000) + "x")) {
            LintTarget target = LintTarget.of(PublicCertificates.server(Names.dns(name), Names.dns(name + ".onion"))
                    .subject(Names.part(Names.CN, name))
                    .certificate());
            List<Finding> findings = assertTimeout(Duration.ofSeconds(60), () -> LINTER.lint(target, Scope.PUBLIC));
            assertTrue(findings.stream().noneMatch(finding -> finding.code().equals("rule-failed")), name);
        }
    }
}
