// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.lint.internal.UriParts;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.AccessDescription;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;
import org.fleetpki.pki.model.name.EncodedGeneralName.Kind;
import org.fleetpki.pki.model.name.OidNames;

/** OCSP is spoken over HTTP. */
final class OcspLocation extends ExtensionRule<AuthorityInformationAccess> {

    OcspLocation() {
        super(
                AuthorityInformationAccess.class,
                Text.rfc("ocsp-location-not-http", Severity.WARNING, "RFC 6960, 3.1")
                        .asks("The place of an OCSP responder should be an HTTP URI.")
                        .because("No client asks it in another way.")
                        .remedy("Have the certificate issued again with the HTTP address of the responder."));
    }

    @Override
    protected Optional<String> check(AuthorityInformationAccess value, ParsedCertificate certificate) {
        return value.descriptions().stream()
                .filter(description -> description.method().equals(OidNames.OCSP))
                .map(AccessDescription::location)
                .filter(location -> location.kind() != Kind.URI
                        || !UriParts.of(location.text()).hasScheme("http"))
                .findFirst()
                .map(location -> "'" + location + "'");
    }
}
