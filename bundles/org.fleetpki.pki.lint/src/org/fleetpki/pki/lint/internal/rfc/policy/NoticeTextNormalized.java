// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import java.text.Normalizer;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/** One text, one form. */
final class NoticeTextNormalized extends NoticeTextRule {

    NoticeTextNormalized() {
        super(Text.rfc("user-notice-not-nfc", Severity.WARNING, "RFC 6818, 3")
                .since(2013, 1, 1)
                .asks("The text of a user notice should be in normalization form C.")
                .because("The same text in another form compares as another one.")
                .remedy("Have the certificate issued again with the text normalized."));
    }

    @Override
    protected boolean isKeptBy(DerNode text) throws Asn1Exception {
        return Normalizer.isNormalized(text.text(), Normalizer.Form.NFC);
    }
}
