// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;

/** Names have limits: 32768 characters here. */
final class GivenNameLength extends AttributeLengthRule {

    GivenNameLength() {
        super(
                "2.5.4.42",
                32768,
                Text.rfc("given-name-too-long", Severity.ERROR, "RFC 5280, A.1")
                        .asks("The given name of the subject must have at most 32 768 characters.")
                        .because(
                                "Readers that check the upper bound refuse the whole certificate; others cut the name off.")
                        .remedy("Have the certificate issued again with a shorter given name."));
    }
}
