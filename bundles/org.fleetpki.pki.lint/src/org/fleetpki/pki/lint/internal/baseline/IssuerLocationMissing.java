// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.name.OidNames;

/** Where the issuer is to be found. */
final class IssuerLocationMissing extends CertificateRule {

    IssuerLocationMissing() {
        super(Text.baseline("issuer-location-missing", Severity.WARNING, "7.1.2.7.7")
                .asks("An authorityInfoAccess should say where the certificate of the issuer is.")
                .because("Clients that were sent an incomplete chain find the missing certificate by it.")
                .remedy("Add a caIssuers URI that leads to the issuer's certificate in DER."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.extension(AuthorityInformationAccess.OID).isPresent() && !PublicKind.isRoot(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(!certificate
                .find(AuthorityInformationAccess.class)
                .orElseThrow()
                .uris(OidNames.CA_ISSUERS)
                .isEmpty());
    }
}
