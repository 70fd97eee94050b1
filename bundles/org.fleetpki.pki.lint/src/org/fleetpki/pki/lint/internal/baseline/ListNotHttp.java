// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.extension.DistributionPoint;

/** Plain HTTP. */
final class ListNotHttp extends CertificateRule {

    ListNotHttp() {
        super(Text.baseline("crl-pointer-not-http", Severity.ERROR, "7.1.2.11.2")
                .asks("A cRLDistributionPoints must hold plain http URIs.")
                .because("With https or ldap many clients cannot fetch the list.")
                .remedy("Offer the list over plain http, and issue the certificate again with that address."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.extension(CrlDistributionPoints.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        for (DistributionPoint point :
                certificate.find(CrlDistributionPoints.class).orElseThrow().points()) {
            if (point.uris().isEmpty() || point.uris().stream().anyMatch(uri -> !uri.startsWith("http://"))) {
                return broken(
                        point.uris().isEmpty()
                                ? "a point without a URI"
                                : point.uris().getFirst());
            }
        }
        return kept();
    }
}
