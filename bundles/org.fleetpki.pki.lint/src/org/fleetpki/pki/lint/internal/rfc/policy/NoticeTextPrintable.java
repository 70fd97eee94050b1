// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.policy;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;

/** Text that is shown to people. */
final class NoticeTextPrintable extends NoticeTextRule {

    NoticeTextPrintable() {
        super(Text.rfc("user-notice-control-characters", Severity.WARNING, "RFC 6818, 3")
                .since(2013, 1, 1)
                .asks("The text of a user notice should not hold control characters.")
                .because("They do not show, and may hide what does.")
                .remedy("Have the certificate issued again without them."));
    }

    @Override
    protected boolean isKeptBy(DerNode text) throws Asn1Exception {
        return text.text().chars().noneMatch(Character::isISOControl);
    }
}
