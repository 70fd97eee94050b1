// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.CrlDistributionPoints;

/** Lists of authorities must be found. */
final class ListOfAuthorityMissing extends CertificateRule {

    ListOfAuthorityMissing() {
        super(Text.baseline("authority-without-crl-pointer", Severity.ERROR, "7.1.2.11.2")
                .asks("The certificate of an intermediate authority must have a cRLDistributionPoints.")
                .because("Otherwise nobody can learn that the authority was revoked.")
                .remedy("Issue it again with the http address of the issuer's revocation list."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubordinate(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension(CrlDistributionPoints.OID).isPresent());
    }
}
