// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;
import org.fleetpki.pki.model.name.OidNames;

/** Somewhere it must be told whether it is revoked. */
final class RevocationUnknowable extends CertificateRule {

    /** Until then ten days were short (1.6.1, Short-lived Subscriber Certificate). */
    private static final Instant SEVEN_DAYS_FROM = Instant.parse("2026-03-15T00:00:00Z");

    RevocationUnknowable() {
        super(Text.baseline("revocation-pointer-missing", Severity.ERROR, "7.1.2.11.2")
                .since(2024, 3, 15)
                .asks("A server certificate that is not short-lived must point to a revocation list or an OCSP "
                        + "responder.")
                .because("Otherwise nobody can learn that it was revoked.")
                .remedy("Issue it again with a cRLDistributionPoints or an OCSP address, or for a week at most."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        Duration shortLived = Duration.ofDays(certificate.notBefore().isBefore(SEVEN_DAYS_FROM) ? 10 : 7);
        return PublicKind.isSubscriber(certificate)
                && CertificateKind.validity(certificate).compareTo(shortLived) > 0;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        boolean ocsp = certificate
                .find(AuthorityInformationAccess.class)
                .map(access -> !access.uris(OidNames.OCSP).isEmpty())
                .orElse(false);
        return keptIf(ocsp || certificate.extension(CrlDistributionPoints.OID).isPresent());
    }
}
