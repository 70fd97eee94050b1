// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** True has one form. */
final class BooleanDistinguished extends EncodingRule {

    BooleanDistinguished() {
        super(Text.rfc("der-boolean-not-00-or-ff", Severity.ERROR, "ITU-T X.690, 11.1")
                .asks("A BOOLEAN must be 00 or FF.")
                .because("Two encodings of one content have two fingerprints, and strict readers refuse all but one.")
                .remedy("Have the certificate issued again by software that encodes DER."));
    }

    @Override
    protected boolean isKeptBy(DerNode node) {
        return !node.is(Tags.BOOLEAN)
                || node.contentLength() == 1
                        && (node.content().get(0) == 0 || node.content().get(0) == 0xff);
    }
}
