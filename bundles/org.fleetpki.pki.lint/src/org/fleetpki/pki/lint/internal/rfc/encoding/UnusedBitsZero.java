// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.BitString;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Bits that do not count are zero. */
final class UnusedBitsZero extends EncodingRule {

    UnusedBitsZero() {
        super(Text.rfc("der-unused-bits-set", Severity.ERROR, "ITU-T X.690, 11.2.1")
                .asks("The unused bits of a BIT STRING must be zero.")
                .because("Two encodings of one content have two fingerprints, and strict readers refuse all but one.")
                .remedy("Have the certificate issued again by software that encodes DER."));
    }

    @Override
    protected boolean isKeptBy(DerNode node) throws Asn1Exception {
        if (!node.is(Tags.BIT_STRING) || node.isConstructed()) {
            return true;
        }
        BitString bits = node.bits();
        return bits.unusedBits() == 0
                || (bits.octets().get(bits.octets().length() - 1) & (1 << bits.unusedBits()) - 1) == 0;
    }
}
