// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.NameConstraints;

/** A limit that clients may ignore is none. */
final class NameConstraintsCritical extends CriticalityRule {

    NameConstraintsCritical() {
        super(
                NameConstraints.OID,
                true,
                Text.rfc("name-constraints-not-critical", Severity.ERROR, "RFC 5280, 4.2.1.10")
                        .asks("Name constraints must be critical.")
                        .because(
                                "A client that ignores what is not critical accepts names that the authority may not give.")
                        .remedy("Issue the authority's certificate again with critical name constraints."));
    }
}
