// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.PrivateKeyUsagePeriod;

/** The extension is not for those who verify. */
final class UsagePeriodNotCritical extends CriticalityRule {

    UsagePeriodNotCritical() {
        super(
                PrivateKeyUsagePeriod.OID,
                false,
                Text.rfc("private-key-usage-period-critical", Severity.WARNING, "RFC 3280, 4.2.1.4")
                        .asks("A private key usage period should not be critical.")
                        .because("Hardly any client knows it, so hardly any would accept the certificate.")
                        .remedy("Have the certificate issued again with the extension not critical, or without it."));
    }
}
