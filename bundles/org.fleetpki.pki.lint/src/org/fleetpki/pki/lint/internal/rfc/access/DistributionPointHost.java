// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.UriParts;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.DistributionPoint;

/** A place that everybody finds. */
final class DistributionPointHost extends DistributionPointRule {

    DistributionPointHost() {
        super(Text.rfc("crl-distribution-point-host-malformed", Severity.ERROR, "RFC 5280, 4.2.1.13")
                .asks("An HTTP URI of a CRL distribution point must name a host by its full name or address.")
                .because("A short name means another host in every network.")
                .remedy("Have the certificate issued again with the full name of the host."));
    }

    @Override
    protected boolean isKeptBy(DistributionPoint point, ParsedCertificate certificate) {
        return point.uris().stream()
                .map(UriParts::of)
                .filter(uri -> uri.hasScheme("http"))
                .allMatch(uri -> uri.host().filter(UriParts::isHost).isPresent());
    }
}
