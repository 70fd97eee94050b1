// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.PolicyConstraints;

/** Fewer than none is nonsense. */
final class PolicyConstraintsNotNegative extends ExtensionRule<PolicyConstraints> {

    PolicyConstraintsNotNegative() {
        super(
                PolicyConstraints.class,
                Text.rfc("policy-constraints-negative", Severity.ERROR, "RFC 5280, 4.2.1.11")
                        .asks("The numbers of policy constraints must not be negative.")
                        .because("Clients read a negative number in different ways, some as no limit.")
                        .remedy("Issue the authority's certificate again with the numbers that are meant."));
    }

    @Override
    protected Optional<String> check(PolicyConstraints value, ParsedCertificate certificate) {
        return keptIf(value.requireExplicitPolicy().orElse(0) >= 0
                && value.inhibitPolicyMapping().orElse(0) >= 0);
    }
}
