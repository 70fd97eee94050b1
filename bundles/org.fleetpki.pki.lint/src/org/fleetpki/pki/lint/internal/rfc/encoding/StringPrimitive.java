// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Strings are in one piece. */
final class StringPrimitive extends EncodingRule {

    StringPrimitive() {
        super(Text.rfc("der-string-in-pieces", Severity.ERROR, "ITU-T X.690, 10.2")
                .asks("A string must be in one piece.")
                .because("Pieces can be cut in many ways; strict readers refuse them all.")
                .remedy("Have the certificate issued again by software that encodes DER."));
    }

    @Override
    protected boolean isKeptBy(DerNode node) {
        return !node.isConstructed() || !node.isText() && !node.is(Tags.OCTET_STRING) && !node.is(Tags.BIT_STRING);
    }
}
