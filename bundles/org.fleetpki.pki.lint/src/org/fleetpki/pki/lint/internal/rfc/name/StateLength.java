// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;

/** Names have limits: 128 characters here. */
final class StateLength extends AttributeLengthRule {

    StateLength() {
        super(
                "2.5.4.8",
                128,
                Text.rfc("state-too-long", Severity.ERROR, "RFC 5280, A.1")
                        .asks("The state or province of the subject must have at most 128 characters.")
                        .because(
                                "Readers that check the upper bound refuse the whole certificate; others cut the name off.")
                        .remedy("Have the certificate issued again with a shorter state or province."));
    }
}
