// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;

/** Names have limits: 64 characters here. */
final class SerialNumberAttributeLength extends AttributeLengthRule {

    SerialNumberAttributeLength() {
        super(
                "2.5.4.5",
                64,
                Text.rfc("serial-number-attribute-too-long", Severity.ERROR, "RFC 5280, A.1")
                        .asks("The serialNumber of the subject must have at most 64 characters.")
                        .because(
                                "Readers that check the upper bound refuse the whole certificate; others cut the name off.")
                        .remedy("Have the certificate issued again with a shorter serialNumber."));
    }
}
