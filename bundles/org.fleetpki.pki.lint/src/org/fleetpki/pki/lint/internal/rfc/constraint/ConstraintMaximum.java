// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.extension.NameConstraints;

/** A field that is not used. */
final class ConstraintMaximum extends ConstraintRule {

    ConstraintMaximum() {
        super(Text.rfc("name-constraint-maximum", Severity.ERROR, "RFC 5280, 4.2.1.10")
                .asks("A name constraint must have no maximum.")
                .because("No client knows what it means, so it refuses the certificate.")
                .remedy("Issue the authority's certificate again without the maximum."));
    }

    @Override
    protected boolean isKeptBy(NameConstraints.Subtree subtree) {
        return subtree.maximum().isEmpty();
    }
}
