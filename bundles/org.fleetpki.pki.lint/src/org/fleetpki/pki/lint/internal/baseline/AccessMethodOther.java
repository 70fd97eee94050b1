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
import org.fleetpki.pki.model.name.OidNames;

/** Two methods and one form. */
final class AccessMethodOther extends CertificateRule {

    AccessMethodOther() {
        super(Text.baseline("access-method-not-allowed", Severity.ERROR, "7.1.2.7.7")
                .since(2023, 9, 15)
                .asks("An authorityInfoAccess must hold URIs for OCSP and caIssuers alone.")
                .because("Clients know no other methods, and fetch nothing but URIs.")
                .remedy("Issue it again with OCSP and caIssuers URIs alone."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.extension(AuthorityInformationAccess.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        for (AccessDescription description :
                certificate.find(AuthorityInformationAccess.class).orElseThrow().descriptions()) {
            boolean known = description.method().equals(OidNames.OCSP)
                    || description.method().equals(OidNames.CA_ISSUERS);
            if (!known || description.location().kind() != EncodedGeneralName.Kind.URI) {
                return broken(OidNames.of(description.method()) + " " + description.location());
            }
        }
        return kept();
    }
}
