// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;

/** Whole lists of the issuer itself. */
final class ListPointFields extends CertificateRule {

    ListPointFields() {
        super(Text.baseline("crl-pointer-with-reasons", Severity.ERROR, "7.1.2.11.2")
                .since(2023, 9, 15)
                .asks("A distribution point must have neither reasons nor a cRLIssuer.")
                .because("Lists in parts and lists of others are read by few clients.")
                .remedy("Issue it again with a full list of the issuer itself."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.extension(CrlDistributionPoints.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.find(CrlDistributionPoints.class).orElseThrow().points().stream()
                .allMatch(
                        point -> point.reasons().isEmpty() && point.crlIssuer().isEmpty()));
    }
}
