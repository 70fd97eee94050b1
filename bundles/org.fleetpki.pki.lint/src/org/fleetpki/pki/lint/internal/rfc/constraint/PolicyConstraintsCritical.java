// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.PolicyConstraints;

/** A limit that clients may ignore is none. */
final class PolicyConstraintsCritical extends CriticalityRule {

    PolicyConstraintsCritical() {
        super(
                PolicyConstraints.OID,
                true,
                Text.rfc("policy-constraints-not-critical", Severity.ERROR, "RFC 5280, 4.2.1.11")
                        .asks("Policy constraints must be critical.")
                        .because(
                                "A client that ignores what is not critical accepts paths that the authority ruled out.")
                        .remedy("Issue the authority's certificate again with critical policy constraints."));
    }
}
