// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.TlsFeature;

/** What the server must offer restricts only clients that know it. */
final class TlsFeatureNotCritical extends CriticalityRule {

    TlsFeatureNotCritical() {
        super(
                TlsFeature.OID,
                false,
                Text.rfc("tls-feature-critical", Severity.WARNING, "RFC 7633, 4.1")
                        .asks("The TLS feature extension should not be critical.")
                        .because("Most clients do not know it, and would refuse the certificate.")
                        .remedy("Have the certificate issued again with the extension not critical."));
    }
}
