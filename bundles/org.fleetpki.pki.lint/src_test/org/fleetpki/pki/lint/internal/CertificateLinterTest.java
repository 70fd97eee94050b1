// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintRules;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter.Scope;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.junit.jupiter.api.Test;

class CertificateLinterTest {

    private static final LintTarget TARGET =
            LintTarget.of(CertificateForge.server().certificate());

    private static final Rule.Text HOUSE = Rule.Text.community("blue", Severity.WARNING, "House rule 7")
            .asks("It must be blue.")
            .because("Red is taken.")
            .remedy("Paint it.");

    /** What a rule of another bundle does when it is asked. */
    @FunctionalInterface
    private interface Check {
        Optional<String> check() throws Asn1Exception;
    }

    private static LintRule rule(Rule.Text text, Check check) {
        return new CertificateRule(text) {
            @Override
            protected boolean concerns(ParsedCertificate certificate) {
                return true;
            }

            @Override
            protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
                return check.check();
            }
        };
    }

    private static List<Finding> lint(Scope scope, LintRule... rules) {
        return new CertificateLinter(List.of(() -> List.of(rules))).lint(TARGET, scope);
    }

    @Test
    void a_message_is_one_sentence_with_detail_and_source() {
        assertEquals(
                "It must be blue: the lid (House rule 7).",
                lint(Scope.PUBLIC, rule(HOUSE, () -> Optional.of("the lid")))
                        .getFirst()
                        .message());
        assertEquals(
                "It must be blue (House rule 7).",
                lint(Scope.PUBLIC, rule(HOUSE, () -> Optional.of("")))
                        .getFirst()
                        .message());
    }

    @Test
    void what_a_certificate_says_is_repeated_up_to_a_limit() {
        String message = lint(Scope.PUBLIC, rule(HOUSE, () -> Optional.of("x".repeat(100_000))))
                .getFirst()
                .message();
        assertTrue(message.length() < 300, message);
    }

    @Test
    void a_rule_that_throws_becomes_a_finding_of_its_own_weight_and_stops_no_other() {
        List<Finding> findings = lint(
                Scope.PUBLIC,
                rule(Rule.Text.rfc("throws", Severity.NOTICE, "-").asks("No."), () -> {
                    throw new IllegalStateException("no paint");
                }),
                rule(HOUSE, () -> Optional.of("")));
        assertEquals(
                List.of("blue", "rule-failed"),
                findings.stream().map(Finding::code).toList());
        assertEquals(Severity.NOTICE, findings.getLast().severity());
        assertTrue(findings.getLast().message().contains("'throws'"));
    }

    @Test
    void a_rule_whose_classes_are_missing_is_a_rule_that_failed() {
        assertEquals(
                "rule-failed",
                lint(Scope.PUBLIC, rule(HOUSE, () -> {
                            throw new NoClassDefFoundError("org/example/Paint");
                        }))
                        .getFirst()
                        .code());
    }

    @Test
    void a_field_that_no_rule_can_read_is_one_error() {
        LintRule first = rule(HOUSE, () -> {
            throw new Asn1Exception("a keyUsage is odd", 7);
        });
        List<Finding> findings = lint(Scope.PUBLIC, first, first, first);
        assertEquals(1, findings.size());
        assertEquals("malformed-field", findings.getFirst().code());
        assertEquals(Severity.ERROR, findings.getFirst().severity());
        assertTrue(findings.getFirst().message().contains("a keyUsage is odd (at byte 7)"));
    }

    @Test
    void rules_of_public_authorities_are_notices_for_private_ones() {
        LintRule baseline =
                rule(Rule.Text.baseline("public", Severity.ERROR, "7.1").asks("No."), () -> Optional.of(""));
        assertEquals(Severity.ERROR, lint(Scope.PUBLIC, baseline).getFirst().severity());
        assertEquals(Severity.NOTICE, lint(Scope.PRIVATE, baseline).getFirst().severity());
    }

    @Test
    void a_rule_is_asked_of_certificates_that_begin_on_its_day_or_later() {
        assertEquals(
                1,
                lint(Scope.PUBLIC, rule(HOUSE.since(2026, 11, 1), () -> Optional.of("")))
                        .size());
        assertEquals(List.of(), lint(Scope.PUBLIC, rule(HOUSE.since(2026, 11, 2), () -> Optional.of(""))));
    }

    @Test
    void findings_come_errors_first_and_then_by_name_whatever_the_order_of_the_rules() {
        LintRule[] rules = {
            rule(Rule.Text.rfc("b-notice", Severity.NOTICE, "-").asks("No."), () -> Optional.of("")),
            rule(Rule.Text.rfc("z-error", Severity.ERROR, "-").asks("No."), () -> Optional.of("")),
            rule(Rule.Text.community("a-error", Severity.ERROR, "-").asks("No."), () -> Optional.of(""))
        };
        List<String> sorted = List.of("a-error", "z-error", "b-notice");
        assertEquals(
                sorted, lint(Scope.PUBLIC, rules).stream().map(Finding::code).toList());
        assertEquals(
                sorted,
                lint(Scope.PUBLIC, rules[2], rules[1], rules[0]).stream()
                        .map(Finding::code)
                        .toList());
    }

    @Test
    void a_set_that_cannot_tell_its_rules_lets_nothing_pass_and_stops_no_other() {
        LintRules failing = () -> {
            throw new IllegalStateException("gone");
        };
        LintRule blue = rule(HOUSE, () -> Optional.of(""));
        List<Finding> findings =
                new CertificateLinter(List.of(failing, () -> List.of(blue))).lint(TARGET, Scope.PUBLIC);
        assertEquals(
                List.of("rule-failed", "blue"),
                findings.stream().map(Finding::code).toList());
        assertEquals(Severity.ERROR, findings.getFirst().severity());
    }

    @Test
    void without_rules_there_is_nothing_to_say() {
        assertEquals(List.of(), new CertificateLinter().lint(TARGET, Scope.PUBLIC));
    }
}
