// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** A string type that the notice cannot have. */
final class NoticeTextNotIa5 extends NoticeTextRule {

    NoticeTextNotIa5() {
        super(Text.rfc("user-notice-ia5", Severity.ERROR, "RFC 6818, 3")
                .since(2013, 1, 1)
                .asks("The text of a user notice must not be an IA5String.")
                .because("The definition does not allow it; strict readers refuse the certificate.")
                .remedy("Have the certificate issued again without the notice, or with a UTF8String."));
    }

    @Override
    protected boolean isKeptBy(DerNode text) {
        return !text.is(Tags.IA5_STRING);
    }
}
