// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.UriParts;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.DistributionPoint;

/** A place that clients can fetch from. */
final class DistributionPointUri extends DistributionPointRule {

    DistributionPointUri() {
        super(Text.rfc("crl-distribution-point-without-uri", Severity.WARNING, "RFC 5280, 4.2.1.13")
                .asks("A CRL distribution point with a name should have an HTTP or LDAP URI.")
                .because("No client fetches the list from elsewhere.")
                .remedy("Have the certificate issued again with the HTTP address of the list."));
    }

    @Override
    protected boolean isKeptBy(DistributionPoint point, ParsedCertificate certificate) {
        return point.fullName().isEmpty()
                || point.uris().stream()
                        .map(UriParts::of)
                        .anyMatch(uri -> uri.hasScheme("http") || uri.hasScheme("ldap"));
    }
}
