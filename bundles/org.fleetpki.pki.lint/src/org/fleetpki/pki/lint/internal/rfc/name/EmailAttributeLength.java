// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.OidNames;

/** Names have limits: 255 characters here. */
final class EmailAttributeLength extends AttributeLengthRule {

    EmailAttributeLength() {
        super(
                OidNames.EMAIL_ADDRESS,
                255,
                Text.rfc("email-attribute-too-long", Severity.ERROR, "RFC 5280, A.1")
                        .asks("The e-mail address of the subject must have at most 255 characters.")
                        .because(
                                "Readers that check the upper bound refuse the whole certificate; others cut the name off.")
                        .remedy("Have the certificate issued again with a shorter e-mail address."));
    }
}
