// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Numbers have no padding. */
final class IntegerDistinguished extends EncodingRule {

    IntegerDistinguished() {
        super(Text.rfc("der-integer-not-shortest", Severity.ERROR, "ITU-T X.690, 8.3.2")
                .asks("An INTEGER must not begin with octets that it does not need.")
                .because("Two encodings of one number have two fingerprints, and strict readers refuse all but one.")
                .remedy("Have the certificate issued again by software that encodes DER."));
    }

    @Override
    protected boolean isKeptBy(DerNode node) {
        if (!node.is(Tags.INTEGER) && !node.is(Tags.ENUMERATED) || node.contentLength() < 2) {
            return true;
        }
        int first = node.content().get(0);
        boolean negative = node.content().get(1) >= 0x80;
        return !(first == 0 && !negative || first == 0xff && negative);
    }
}
