// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** Name forms that nobody can compare. */
final class ConstraintOnEdiParty extends ConstraintRule {

    ConstraintOnEdiParty() {
        super(Text.rfc("name-constraint-on-edi-party", Severity.WARNING, "RFC 5280, 4.2.1.10")
                .asks("A name constraint should not be on an ediPartyName.")
                .because("No client can compare such names, so it refuses the certificate.")
                .remedy("Issue the authority's certificate again without the constraint."));
    }

    @Override
    protected boolean isKeptBy(NameConstraints.Subtree subtree) {
        return subtree.base().kind() != Kind.EDI_PARTY;
    }
}
