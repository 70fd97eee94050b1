// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.DistributionPoint;

/** Reasons alone say not where the list is. */
final class DistributionPointComplete extends DistributionPointRule {

    DistributionPointComplete() {
        super(Text.rfc("crl-distribution-point-incomplete", Severity.ERROR, "RFC 5280, 4.2.1.13")
                .asks("A CRL distribution point must have a place or a signer of its own.")
                .because("No client can find the list.")
                .remedy("Have the certificate issued again with the address of the list."));
    }

    @Override
    protected boolean isKeptBy(DistributionPoint point, ParsedCertificate certificate) {
        return !point.fullName().isEmpty()
                || point.relativeName().isPresent()
                || !point.crlIssuer().isEmpty();
    }
}
