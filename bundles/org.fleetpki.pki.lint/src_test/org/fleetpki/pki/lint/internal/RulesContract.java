// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintRules;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter.Scope;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each set of rules: each rule is broken on purpose, and kept by something that it concerns. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RulesContract {

    private final LintRules set;
    private final CertificateLinter linter;

    RulesContract(LintRules set) {
        this.set = set;
        this.linter = new CertificateLinter(List.of(set));
    }

    /** For each rule at least one target that breaks it. */
    abstract List<BrokenTarget> broken();

    /** Targets that keep all rules of the set. */
    abstract List<LintTarget> good();

    final List<LintRule> rules() {
        return set.rules();
    }

    private Stream<LintTarget> targets() {
        return Stream.concat(good().stream(), broken().stream().map(BrokenTarget::target));
    }

    private Set<String> codes(LintTarget target) {
        Set<String> codes = new TreeSet<>();
        linter.lint(target, Scope.PUBLIC).forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void a_broken_rule_speaks(BrokenTarget broken) {
        Set<String> codes = codes(broken.target());
        assertTrue(codes.contains(broken.rule()), codes::toString);
        assertTrue(!codes.contains("rule-failed") && !codes.contains("malformed-field"), codes::toString);
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_good_target_breaks_nothing(LintTarget target) {
        assertEquals(Set.of(), codes(target));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_is_broken_by_some_target(LintRule rule) {
        assertTrue(broken().stream().anyMatch(broken -> broken.rule().equals(rule.id())), rule.id());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_is_kept_by_some_target_that_it_concerns(LintRule rule) throws Exception {
        boolean kept = false;
        for (LintTarget target : targets().toList()) {
            kept |= rule.appliesTo(target) && rule.problem(target).isEmpty();
        }
        assertTrue(kept, rule.id());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void texts_are_sentences(LintRule rule) {
        assertTrue(rule.id().matches("[a-z0-9]+(-[a-z0-9]+)*"), rule.id());
        assertTrue(!rule.citation().isBlank(), rule.id());
        for (String sentence : List.of(rule.summary(), rule.explanation(), rule.remedy())) {
            assertTrue(sentence.matches("[A-Z].{10,}[^.]\\."), sentence);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void no_rule_fails_on_changed_bytes(BrokenTarget broken) {
        byte[] good = encoded(broken.target());
        Random random = new Random(broken.rule().hashCode());
        for (int i = 0; i < 20; i++) {
            byte[] changed = good.clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            List<Finding> findings;
            try {
                findings = linter.lint(changed(broken.target(), changed), Scope.PUBLIC);
            } catch (Asn1Exception e) {
                assertTrue(e.offset() >= 0 && e.offset() <= changed.length, e.getMessage());
                continue;
            }
            assertTrue(
                    findings.stream().noneMatch(finding -> finding.code().equals("rule-failed")),
                    () -> findings + " " + HexFormat.of().formatHex(changed));
        }
    }

    private static byte[] encoded(LintTarget target) {
        return switch (target) {
            case LintTarget.OfCertificate of -> of.certificate().encoded().toArray();
            case LintTarget.OfRequest of -> of.request().encoded().toArray();
            case LintTarget.OfRevocationList of -> of.list().encoded().toArray();
        };
    }

    private static LintTarget changed(LintTarget target, byte[] der) throws Asn1Exception {
        return switch (target) {
            case LintTarget.OfCertificate of -> new LintTarget.OfCertificate(ParsedCertificate.parse(der), of.device());
            case LintTarget.OfRequest ignored -> new LintTarget.OfRequest(ParsedRequest.parse(der));
            case LintTarget.OfRevocationList ignored ->
                new LintTarget.OfRevocationList(ParsedRevocationList.parse(der));
        };
    }
}
