// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;

/** Where the root is to be found. */
final class SubordinateAccessMissing extends CertificateRule {

    SubordinateAccessMissing() {
        super(Text.baseline("intermediate-without-issuer-location", Severity.WARNING, "7.1.2.10.3")
                .asks("An intermediate authority should have an authorityInfoAccess.")
                .because("Clients find the certificate of the issuer by it.")
                .remedy("Issue it again with the http address of the issuer's certificate."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubordinate(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension(AuthorityInformationAccess.OID).isPresent());
    }
}
