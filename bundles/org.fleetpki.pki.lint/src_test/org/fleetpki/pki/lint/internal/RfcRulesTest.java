// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter.Scope;
import org.fleetpki.pki.lint.internal.community.CommunityRules;
import org.fleetpki.pki.lint.internal.rfc.RfcRules;
import org.fleetpki.pki.model.ParsedCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken on purpose, and kept by a certificate that it concerns. */
class RfcRulesTest {

    static final List<LintRule> RULES = Stream.concat(
                    new RfcRules().rules().stream(), new CommunityRules().rules().stream())
            .sorted(Comparator.comparing(LintRule::id))
            .toList();

    private static final CertificateLinter LINTER =
            new CertificateLinter(List.of(new RfcRules(), new CommunityRules()));

    static Stream<LintRule> rules() {
        return RULES.stream();
    }

    static Stream<Broken> broken() {
        return Stream.of(
                        BrokenAccessRules.ALL,
                        BrokenAlternativeNameRules.ALL,
                        BrokenCommunityRules.ALL,
                        BrokenConstraintRules.ALL,
                        BrokenEncodingRules.ALL,
                        BrokenExtensionRules.ALL,
                        BrokenFieldRules.ALL,
                        BrokenKeyRules.ALL,
                        BrokenNameRules.ALL,
                        BrokenPolicyRules.ALL,
                        BrokenTimeRules.ALL)
                .flatMap(List::stream);
    }

    static Stream<ParsedCertificate> good() {
        return GoodCertificates.ALL.stream();
    }

    private static Set<String> codes(ParsedCertificate certificate, Severity least) {
        Set<String> codes = new TreeSet<>();
        LINTER.lint(LintTarget.of(certificate), Scope.PUBLIC).stream()
                .filter(finding -> finding.severity().compareTo(least) <= 0)
                .forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_rule_speaks(Broken broken) {
        Set<String> codes = codes(broken.certificate(), Severity.NOTICE);
        assertTrue(codes.contains(broken.rule()), codes::toString);
        assertTrue(!codes.contains("rule-failed"), codes::toString);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void a_good_certificate_breaks_nothing(ParsedCertificate certificate) {
        assertEquals(Set.of(), codes(certificate, Severity.NOTICE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void every_rule_is_broken_by_some_certificate(LintRule rule) {
        assertTrue(broken().anyMatch(broken -> broken.rule().equals(rule.id())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void every_rule_is_kept_by_some_certificate_that_it_concerns(LintRule rule) throws Exception {
        boolean kept = false;
        for (ParsedCertificate certificate :
                Stream.concat(good(), broken().map(Broken::certificate)).toList()) {
            kept |= isKept(rule, LintTarget.of(certificate));
        }
        assertTrue(kept);
    }

    private static boolean isKept(LintRule rule, LintTarget target) {
        try {
            return rule.appliesTo(target) && rule.problem(target).equals(Optional.empty());
        } catch (Exception e) {
            return false;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void texts_are_sentences(LintRule rule) {
        assertTrue(rule.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), rule.id());
        assertTrue(!rule.citation().isBlank());
        for (String sentence : List.of(rule.summary(), rule.explanation(), rule.remedy())) {
            assertTrue(sentence.matches("[A-Z].{10,}[^.]\\."), sentence);
        }
    }

    @Test
    void names_are_unique() {
        assertEquals(RULES.size(), RULES.stream().map(LintRule::id).distinct().count());
    }
}
