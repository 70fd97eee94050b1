// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter.Scope;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** One target held against the rules, one after the other. */
final class Inspection {

    private static final System.Logger LOG = System.getLogger(Inspection.class.getName());

    private static final String RULE_FAILED = "rule-failed";

    private static final String MALFORMED_FIELD = "malformed-field";

    /** How much of what a certificate says is repeated in a message. */
    private static final int LONGEST_DETAIL = 200;

    private final LintTarget target;
    private final Scope scope;
    private final Optional<LocalDate> begin;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> malformed = new LinkedHashSet<>();

    Inspection(LintTarget target, Scope scope) {
        this.target = target;
        this.scope = scope;
        this.begin = begin(target);
    }

    /** The day from which on the target is used; empty if it does not say, and then every rule is asked. */
    private static Optional<LocalDate> begin(LintTarget target) {
        try {
            return switch (target) {
                case LintTarget.OfCertificate of -> day(of.certificate().notBefore());
                case LintTarget.OfRevocationList of -> day(of.list().thisUpdate());
                case LintTarget.OfRequest ignored -> Optional.empty();
            };
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(Instant instant) {
        return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** Ask one more rule. */
    void ask(LintRule rule) {
        try {
            if (isInForce(rule) && rule.appliesTo(target)) {
                rule.problem(target).ifPresent(what -> findings.add(broken(rule, what)));
            }
        } catch (Asn1Exception e) {
            malformed.add(e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "lint rule " + rule.getClass().getName() + " has a mistake in it", e);
            findings.add(failed(rule));
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "lint rule " + rule.getClass().getName() + " cannot tell", e);
            findings.add(failed(rule));
        }
    }

    private boolean isInForce(LintRule rule) {
        return begin.isEmpty()
                || rule.effective().isEmpty()
                || !begin.get().isBefore(rule.effective().get());
    }

    /** What the rules had to say, errors first. */
    List<Finding> findings() {
        if (!malformed.isEmpty()) {
            findings.add(malformed());
        }
        findings.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::code)
                .thenComparing(Finding::message));
        return List.copyOf(findings);
    }

    private Finding broken(LintRule rule, String what) {
        String summary = rule.summary();
        StringBuilder sentence = new StringBuilder(summary);
        if (summary.endsWith(".")) {
            sentence.setLength(summary.length() - 1);
        }
        if (!what.isBlank()) {
            sentence.append(": ").append(shortened(what.strip()));
        }
        String message =
                sentence.append(" (").append(rule.citation()).append(").").toString();
        return new Finding(rule.id(), weight(rule), message, rule.remedy());
    }

    private static String shortened(String what) {
        return what.length() <= LONGEST_DETAIL ? what : what.substring(0, LONGEST_DETAIL) + "…";
    }

    /** Browsers do not judge what private authorities sign. */
    private Severity weight(LintRule rule) {
        return scope == Scope.PRIVATE && rule.source() == LintRule.Source.BASELINE_REQUIREMENTS
                ? Severity.NOTICE
                : rule.severity();
    }

    private Finding malformed() {
        return new Finding(
                MALFORMED_FIELD,
                Severity.ERROR,
                "A part does not have the form that its standard gives it: " + shortened(String.join("; ", malformed))
                        + ".",
                "Have it issued again by software that encodes this part correctly.");
    }

    /** What cannot be told weighs as much as what is wrong: a broken rule must not let a certificate pass. */
    private Finding failed(LintRule rule) {
        String name = rule.getClass().getName();
        Severity severity = Severity.ERROR;
        try {
            name = rule.id();
            severity = weight(rule);
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.DEBUG, "nor does it tell its name and severity", e);
        }
        return new Finding(
                RULE_FAILED,
                severity,
                "The rule '" + name + "' failed, so it is not known whether it is kept.",
                "Look into the log for the reason: what was read may be broken, or the bundle that brings the rule.");
    }
}
