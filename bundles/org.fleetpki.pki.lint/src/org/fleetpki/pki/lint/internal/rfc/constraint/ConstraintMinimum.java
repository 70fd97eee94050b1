// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.extension.NameConstraints;

/** A field that is not used. */
final class ConstraintMinimum extends ConstraintRule {

    ConstraintMinimum() {
        super(Text.rfc("name-constraint-minimum", Severity.ERROR, "RFC 5280, 4.2.1.10")
                .asks("The minimum of a name constraint must be zero.")
                .because("No client knows what another value means, so it refuses the certificate.")
                .remedy("Issue the authority's certificate again without the minimum."));
    }

    @Override
    protected boolean isKeptBy(NameConstraints.Subtree subtree) {
        return subtree.minimum().signum() == 0;
    }
}
