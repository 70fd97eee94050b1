// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import org.fleetpki.pki.api.LintRule;
import org.fleetpki.pki.api.Severity;

/** The texts of a rule, which never change. A subclass is one rule: whom it concerns, and how to tell. */
abstract class CertificateRule implements LintRule {

    private final String id;
    private final Severity severity;
    private final String citation;
    private final String summary;
    private final String remedy;

    CertificateRule(String id, Severity severity, String citation, String summary, String remedy) {
        this.id = id;
        this.severity = severity;
        this.citation = citation;
        this.summary = summary;
        this.remedy = remedy;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final Severity severity() {
        return severity;
    }

    @Override
    public final String citation() {
        return citation;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final String remedy() {
        return remedy;
    }
}
