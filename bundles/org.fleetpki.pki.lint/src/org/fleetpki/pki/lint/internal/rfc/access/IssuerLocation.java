// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.lint.internal.UriParts;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.name.OidNames;

/** A place that clients can fetch from. */
final class IssuerLocation extends ExtensionRule<AuthorityInformationAccess> {

    IssuerLocation() {
        super(
                AuthorityInformationAccess.class,
                Text.rfc("issuer-location-not-http-or-ldap", Severity.WARNING, "RFC 5280, 4.2.2.1")
                        .asks("Of the places of the issuer's certificate, at least one should be an HTTP or LDAP URI.")
                        .because("No client fetches it from elsewhere, so paths stay incomplete.")
                        .remedy(
                                "Have the certificate issued again with the HTTP address of the issuer's certificate."));
    }

    @Override
    protected Optional<String> check(AuthorityInformationAccess value, ParsedCertificate certificate) {
        boolean named = value.descriptions().stream()
                .anyMatch(description -> description.method().equals(OidNames.CA_ISSUERS));
        return keptIf(!named
                || value.uris(OidNames.CA_ISSUERS).stream()
                        .map(UriParts::of)
                        .anyMatch(uri -> uri.hasScheme("http") || uri.hasScheme("ldap")));
    }
}
