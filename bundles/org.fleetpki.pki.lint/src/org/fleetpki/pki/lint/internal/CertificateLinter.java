// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Linter;
import org.fleetpki.pki.api.Severity;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Holds a certificate against all rules that are there at that moment, those of other bundles included. */
@Component
public final class CertificateLinter implements Linter {

    private static final System.Logger LOG = System.getLogger(CertificateLinter.class.getName());

    private static final String RULE_FAILED = "rule-failed";

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<LintRule> rules;

    @Activate
    public CertificateLinter() {
        this(List.of());
    }

    /** @param rules the rules to begin with; in a framework they come and go as services */
    public CertificateLinter(List<LintRule> rules) {
        this.rules = rules;
    }

    @Override
    public List<Finding> lint(X509Certificate certificate) {
        List<Finding> findings = new ArrayList<>();
        for (LintRule rule : rules) {
            check(rule, certificate).ifPresent(findings::add);
        }
        findings.sort(Comparator.comparing(Finding::severity).thenComparing(Finding::code));
        return List.copyOf(findings);
    }

    private static Optional<Finding> check(LintRule rule, X509Certificate certificate) {
        try {
            return !rule.appliesTo(certificate) || rule.isKeptBy(certificate)
                    ? Optional.empty()
                    : Optional.of(new Finding(rule.id(), rule.severity(), message(rule), rule.remedy()));
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "lint rule " + rule.getClass().getName() + " has a mistake in it", e);
            return Optional.of(failed(rule));
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "lint rule " + rule.getClass().getName() + " cannot tell", e);
            return Optional.of(failed(rule));
        }
    }

    private static String message(LintRule rule) {
        String summary = rule.summary();
        String sentence = summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary;
        return sentence + " (" + rule.citation() + ").";
    }

    /** What cannot be told weighs as much as what is wrong: a broken rule must not let a certificate pass. */
    private static Finding failed(LintRule rule) {
        String name = rule.getClass().getName();
        Severity severity = Severity.ERROR;
        try {
            name = rule.id();
            severity = rule.severity();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(System.Logger.Level.DEBUG, "nor does it tell its name and severity", e);
        }
        return new Finding(
                RULE_FAILED,
                severity,
                "The rule '" + name + "' failed, so it is not known whether the certificate keeps it.",
                "Look into the log for the reason: the certificate may be broken, or the bundle that brings the rule.");
    }
}
