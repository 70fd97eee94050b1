// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.encoding;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** Nothing has no content. */
final class NullEmpty extends EncodingRule {

    NullEmpty() {
        super(Text.rfc("der-null-with-content", Severity.ERROR, "ITU-T X.690, 8.8.2")
                .asks("A NULL must have no content.")
                .because("Whatever stands there is signed, and nobody looks at it.")
                .remedy("Have the certificate issued again by software that encodes DER."));
    }

    @Override
    protected boolean isKeptBy(DerNode node) {
        return !node.is(Tags.NULL) || node.contentLength() == 0;
    }
}
