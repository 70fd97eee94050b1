// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;

/** One string type for all languages. */
final class NoticeTextUtf8 extends NoticeTextRule {

    NoticeTextUtf8() {
        super(Text.rfc("user-notice-not-utf8", Severity.WARNING, "RFC 6818, 3")
                .since(2013, 1, 1)
                .asks("The text of a user notice should be a UTF8String.")
                .because("Other string types are read in different ways.")
                .remedy("Have the certificate issued again without the notice, or with a UTF8String."));
    }

    @Override
    protected boolean isKeptBy(DerNode text) {
        return text.is(Tags.UTF8_STRING);
    }
}
