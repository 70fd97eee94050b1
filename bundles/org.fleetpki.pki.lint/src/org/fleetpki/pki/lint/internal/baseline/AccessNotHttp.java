// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AccessDescription;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.name.EncodedGeneralName;

/** Plain HTTP. */
final class AccessNotHttp extends CertificateRule {

    AccessNotHttp() {
        super(Text.baseline("access-location-not-http", Severity.ERROR, "7.1.2.7.7")
                .since(2023, 9, 15)
                .asks("Locations in an authorityInfoAccess must be plain http.")
                .because("Over https a client would have to check a certificate in order to check a certificate, "
                        + "without end.")
                .remedy("Offer the certificate and the responder over plain http, and issue it again with those "
                        + "addresses."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.extension(AuthorityInformationAccess.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.find(AuthorityInformationAccess.class).orElseThrow().descriptions().stream()
                .map(AccessDescription::location)
                .filter(location -> location.kind() == EncodedGeneralName.Kind.URI
                        && !location.text().startsWith("http://"))
                .map(EncodedGeneralName::text)
                .findFirst();
    }
}
