// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.name.OidNames;

/** Names have limits: 64 characters here. */
final class CommonNameLength extends AttributeLengthRule {

    CommonNameLength() {
        super(
                OidNames.COMMON_NAME,
                64,
                Text.rfc("common-name-too-long", Severity.ERROR, "RFC 5280, A.1")
                        .asks("The common name of the subject must have at most 64 characters.")
                        .because(
                                "Readers that check the upper bound refuse the whole certificate; others cut the name off.")
                        .remedy("Have the certificate issued again with a shorter common name."));
    }
}
