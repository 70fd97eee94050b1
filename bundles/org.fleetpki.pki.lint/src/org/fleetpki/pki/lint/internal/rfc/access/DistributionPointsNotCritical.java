// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CriticalityRule;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;

/** Where a list is restricts nothing. */
final class DistributionPointsNotCritical extends CriticalityRule {

    DistributionPointsNotCritical() {
        super(
                CrlDistributionPoints.OID,
                false,
                Text.rfc("crl-distribution-points-critical", Severity.WARNING, "RFC 5280, 4.2.1.13")
                        .asks("The CRL distribution points should not be critical.")
                        .because("A client that does not fetch lists must refuse the certificate.")
                        .remedy("Have the certificate issued again with the extension not critical."));
    }
}
