// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;

/** Where the issuer is to be found. */
final class AccessMissing extends CertificateRule {

    AccessMissing() {
        super(Text.baseline("authority-information-access-missing", Severity.ERROR, "7.1.2.7.7")
                .asks("A server certificate must have an authorityInfoAccess.")
                .because("Clients that were sent an incomplete chain find the missing certificate by it.")
                .remedy("Issue it again with the address of the issuer's certificate, and of its OCSP responder if "
                        + "there is one."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(certificate.extension(AuthorityInformationAccess.OID).isPresent());
    }
}
