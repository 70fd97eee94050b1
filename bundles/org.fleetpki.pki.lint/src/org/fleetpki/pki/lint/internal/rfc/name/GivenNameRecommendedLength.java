// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;

/** Names have limits: 64 characters here. */
final class GivenNameRecommendedLength extends AttributeLengthRule {

    GivenNameRecommendedLength() {
        super(
                "2.5.4.42",
                64,
                Text.rfc("given-name-over-64", Severity.WARNING, "ITU-T X.411, annex B")
                        .asks("The given name of the subject should have at most 64 characters.")
                        .because("Older systems keep no more, and cut the name off.")
                        .remedy("Have the certificate issued again with a shorter given name."));
    }
}
