// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;

/** Names have limits: 40 characters here. */
final class PostalCodeLength extends AttributeLengthRule {

    PostalCodeLength() {
        super(
                "2.5.4.17",
                40,
                Text.rfc("postal-code-too-long", Severity.ERROR, "ITU-T X.520, upper bounds")
                        .asks("The postal code of the subject must have at most 40 characters.")
                        .because(
                                "Readers that check the upper bound refuse the whole certificate; others cut the name off.")
                        .remedy("Have the certificate issued again with a shorter postal code."));
    }
}
