// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;

/** Names have limits: 64 characters here. */
final class SurnameRecommendedLength extends AttributeLengthRule {

    SurnameRecommendedLength() {
        super(
                "2.5.4.4",
                64,
                Text.rfc("surname-over-64", Severity.WARNING, "ITU-T X.411, annex B")
                        .asks("The surname of the subject should have at most 64 characters.")
                        .because("Older systems keep no more, and cut the name off.")
                        .remedy("Have the certificate issued again with a shorter surname."));
    }
}
