// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/** A notice is short. */
final class NoticeTextLength extends NoticeTextRule {

    NoticeTextLength() {
        super(Text.rfc("user-notice-too-long", Severity.ERROR, "RFC 6818, 3")
                .since(2013, 1, 1)
                .asks("The text of a user notice must have at most 200 characters.")
                .because("Strict readers refuse a longer text, and the certificate with it.")
                .remedy("Have the certificate issued again without the notice."));
    }

    @Override
    protected boolean isKeptBy(DerNode text) throws Asn1Exception {
        return text.text().codePointCount(0, text.text().length()) <= 200;
    }
}
