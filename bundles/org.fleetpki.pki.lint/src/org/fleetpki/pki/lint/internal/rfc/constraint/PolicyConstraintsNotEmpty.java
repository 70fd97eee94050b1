// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.PolicyConstraints;

/** Constraints of nothing. */
final class PolicyConstraintsNotEmpty extends ExtensionRule<PolicyConstraints> {

    PolicyConstraintsNotEmpty() {
        super(
                PolicyConstraints.class,
                Text.rfc("policy-constraints-empty", Severity.ERROR, "RFC 5280, 4.2.1.11")
                        .asks(
                                "Policy constraints must hold at least one of requireExplicitPolicy and inhibitPolicyMapping.")
                        .because(
                                "They constrain nothing, though somebody thought they did; strict readers refuse them.")
                        .remedy(
                                "Issue the authority's certificate again with the constraint that is meant, or without."));
    }

    @Override
    protected Optional<String> check(PolicyConstraints value, ParsedCertificate certificate) {
        return keptIf(value.requireExplicitPolicy().isPresent()
                || value.inhibitPolicyMapping().isPresent());
    }
}
