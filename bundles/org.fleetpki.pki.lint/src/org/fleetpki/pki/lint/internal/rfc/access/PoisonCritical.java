// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;

/** What no client may accept. */
final class PoisonCritical extends CriticalityRule {

    PoisonCritical() {
        super(
                "1.3.6.1.4.1.11129.2.4.3",
                true,
                Text.rfc("precertificate-poison-not-critical", Severity.ERROR, "RFC 6962, 3.1")
                        .asks("The poison of a precertificate must be critical and hold NULL.")
                        .because("Clients would accept a precertificate, which nobody has promised anything for.")
                        .remedy("Have the precertificate made again with the critical poison."));
    }
}
