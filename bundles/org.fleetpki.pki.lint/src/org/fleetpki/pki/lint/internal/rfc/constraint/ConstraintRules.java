// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;

/** The rules about what an authority may do: name and policy constraints (RFC 5280, 4.2.1.10, 4.2.1.11 and 4.2.1.14). */
public final class ConstraintRules {

    /** All of them. */
    public static final List<LintRule> ALL = List.of(
            new ConstraintDnsForm(),
            new ConstraintEmailForm(),
            new ConstraintIpLength(),
            new ConstraintIpMask(),
            new ConstraintMaximum(),
            new ConstraintMinimum(),
            new ConstraintMinimumLeftOut(),
            new ConstraintOnEdiParty(),
            new ConstraintOnRegisteredId(),
            new ConstraintOnX400(),
            new ConstraintUriHost(),
            new InhibitAnyPolicyCritical(),
            new InhibitAnyPolicyNotNegative(),
            new InhibitAnyPolicyOfAuthority(),
            new NameConstraintsCritical(),
            new NameConstraintsNotEmpty(),
            new NameConstraintsOfAuthority(),
            new PolicyConstraintsCritical(),
            new PolicyConstraintsNotEmpty(),
            new PolicyConstraintsNotNegative(),
            new PolicyConstraintsOfAuthority());

    private ConstraintRules() {}
}
