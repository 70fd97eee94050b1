// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.constraint;

import java.math.BigInteger;
import java.util.Arrays;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.NameConstraints;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;

/** A mask is a prefix (RFC 4632). */
final class ConstraintIpMask extends ConstraintRule {

    ConstraintIpMask() {
        super(Text.rfc("name-constraint-ip-mask", Severity.ERROR, "RFC 5280, 4.2.1.10")
                .asks("The mask of a name constraint on addresses must be ones followed by zeros.")
                .because("Clients read another mask in different ways, or refuse the certificate.")
                .remedy("Issue the authority's certificate again with the mask that is meant, such as 255.255.255.0."));
    }

    @Override
    protected boolean isKeptBy(NameConstraints.Subtree subtree) {
        Octets octets = subtree.base().content();
        if (subtree.base().kind() != Kind.IP || octets.length() % 8 != 0 || octets.length() == 0) {
            return true;
        }
        byte[] mask = Arrays.copyOfRange(octets.toArray(), octets.length() / 2, octets.length());
        BigInteger zeros = new BigInteger(1, mask)
                .not()
                .and(BigInteger.ONE.shiftLeft(8 * mask.length).subtract(BigInteger.ONE));
        // ones at the end alone, and one more is a single bit
        return zeros.add(BigInteger.ONE).bitCount() == 1;
    }
}
