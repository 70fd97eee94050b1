// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** An address and its mask. */
final class ConstraintIpLength extends ConstraintRule {

    ConstraintIpLength() {
        super(Text.rfc("name-constraint-ip-length", Severity.ERROR, "RFC 5280, 4.2.1.10")
                .asks("A name constraint on addresses must have 8 octets for IPv4 or 32 for IPv6: the address and "
                        + "its mask.")
                .because("Clients cannot compare anything else, so they refuse the certificate.")
                .remedy("Issue the authority's certificate again with address and mask."));
    }

    @Override
    protected boolean isKeptBy(NameConstraints.Subtree subtree) {
        int length = subtree.base().content().length();
        return subtree.base().kind() != Kind.IP || length == 8 || length == 32;
    }
}
