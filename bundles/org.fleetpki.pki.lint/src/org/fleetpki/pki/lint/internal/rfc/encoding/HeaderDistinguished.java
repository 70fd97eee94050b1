// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.DerNode;

/** Tags and lengths have one form. */
final class HeaderDistinguished extends EncodingRule {

    HeaderDistinguished() {
        super(Text.rfc("der-header-not-shortest", Severity.ERROR, "ITU-T X.690, 10.1")
                .asks("Tags and lengths must be in the shortest form, and lengths never open-ended.")
                .because("Two encodings of one content have two fingerprints, and strict readers refuse all but one.")
                .remedy("Have the certificate issued again by software that encodes DER."));
    }

    @Override
    protected boolean isKeptBy(DerNode node) {
        return node.isDistinguished();
    }
}
