// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.List;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.UriParts;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.DistributionPoint;

/** Fetching the list needs a certificate that needs the list. */
final class DistributionPointWithoutTls extends DistributionPointRule {

    DistributionPointWithoutTls() {
        super(Text.rfc("crl-distribution-point-needs-tls", Severity.WARNING, "RFC 5280, 8")
                .asks("A CRL distribution point should not have an HTTPS or LDAPS URI alone.")
                .because("To check the server of the list a client needs a list, so many give up; the list is signed "
                        + "anyway.")
                .remedy("Have the certificate issued again with an HTTP URI."));
    }

    @Override
    protected boolean isKeptBy(DistributionPoint point, ParsedCertificate certificate) {
        List<UriParts> uris = point.uris().stream().map(UriParts::of).toList();
        return uris.isEmpty() || uris.stream().anyMatch(uri -> !uri.hasScheme("https") && !uri.hasScheme("ldaps"));
    }
}
