// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter;

/** A linter with one rule, which the subject named "bad" breaks. */
final class FakeLinter implements Linter {

    /** The scope that was asked for last. */
    volatile Scope asked;

    /** The rule. */
    static final class Blue implements LintRule {

        @Override
        public String id() {
            return "not-blue";
        }

        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public Source source() {
            return Source.DEVICE;
        }

        @Override
        public String citation() {
            return "House rule 7";
        }

        @Override
        public Optional<LocalDate> effective() {
            return Optional.of(LocalDate.of(2020, 8, 1));
        }

        @Override
        public String summary() {
            return "It must be blue.";
        }

        @Override
        public String explanation() {
            return "Red is taken.";
        }

        @Override
        public String remedy() {
            return "Paint it.";
        }

        @Override
        public boolean appliesTo(LintTarget target) {
            return true;
        }

        @Override
        public Optional<String> problem(LintTarget target) {
            return target instanceof LintTarget.OfCertificate of
                            && of.certificate().subject().toString().contains("bad")
                    ? Optional.of("the \"lid\"")
                    : Optional.empty();
        }
    }

    private static final LintRule RULE = new Blue();

    @Override
    public List<Finding> lint(LintTarget target, Scope scope) {
        asked = scope;
        if (target instanceof LintTarget.OfCertificate of
                && of.certificate().subject().toString().contains("crash")) {
            throw new IllegalStateException("a defect");
        }
        try {
            return RULE.problem(target).stream()
                    .map(what ->
                            new Finding(RULE.id(), RULE.severity(), "It must be blue: " + what + ".", RULE.remedy()))
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<LintRule> rules() {
        return List.of(RULE);
    }
}
