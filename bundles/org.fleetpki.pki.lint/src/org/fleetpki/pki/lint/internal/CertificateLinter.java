// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.lint.LintRule;
import org.fleetpki.pki.api.lint.LintRules;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.api.lint.Linter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Holds a target against all rules that are there at that moment, those of other bundles included. */
@Component
public final class CertificateLinter implements Linter {

    /** A new list whenever a set of rules comes or goes. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<LintRules> sets;

    private volatile RuleList list = RuleList.of(List.of());

    @Activate
    public CertificateLinter() {
        this(List.of());
    }

    /** @param sets the rules to begin with; in a framework they come and go as services */
    public CertificateLinter(List<LintRules> sets) {
        this.sets = sets;
    }

    @Override
    public List<Finding> lint(LintTarget target, Scope scope) {
        Inspection inspection = new Inspection(target, scope);
        rules().forEach(inspection::ask);
        return inspection.findings();
    }

    @Override
    public List<LintRule> rules() {
        List<LintRules> now = sets;
        RuleList known = list;
        if (known.sets() != now) {
            known = RuleList.of(now);
            list = known;
        }
        return known.rules();
    }
}
