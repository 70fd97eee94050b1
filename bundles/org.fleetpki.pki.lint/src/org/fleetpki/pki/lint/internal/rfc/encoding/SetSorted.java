// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import java.util.Arrays;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** The elements of a set have one order. */
final class SetSorted extends EncodingRule {

    SetSorted() {
        super(Text.rfc("der-set-not-sorted", Severity.ERROR, "ITU-T X.690, 11.6")
                .asks("The elements of a SET OF must be sorted by their encoding.")
                .because("Two encodings of one name have two fingerprints, and strict readers refuse all but one.")
                .remedy("Have the certificate issued again by software that encodes DER."));
    }

    @Override
    protected boolean isKeptBy(DerNode node) throws Asn1Exception {
        if (!node.is(Tags.SET) || !node.isConstructed()) {
            return true;
        }
        byte[] before = {};
        for (DerNode element : node.children()) {
            byte[] encoded = element.encoded().toArray();
            if (Arrays.compareUnsigned(before, encoded) > 0) {
                return false;
            }
            before = encoded;
        }
        return true;
    }
}
