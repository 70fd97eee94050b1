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

/** A place that everybody finds. */
final class AccessHost extends ExtensionRule<AuthorityInformationAccess> {

    AccessHost() {
        super(
                AuthorityInformationAccess.class,
                Text.rfc("access-location-host-malformed", Severity.ERROR, "RFC 5280, 4.2.2.1")
                        .asks(
                                "An HTTP URI of the authority information access must name a host by its full name or address.")
                        .because("A short name means another host in every network.")
                        .remedy("Have the certificate issued again with the full name of the host."));
    }

    @Override
    protected Optional<String> check(AuthorityInformationAccess value, ParsedCertificate certificate) {
        return value.descriptions().stream()
                .map(AccessDescription::location)
                .filter(location -> location.kind() == Kind.URI
                        && UriParts.of(location.text()).hasScheme("http"))
                .filter(location -> UriParts.of(location.text())
                        .host()
                        .filter(UriParts::isHost)
                        .isEmpty())
                .findFirst()
                .map(location -> "'" + location + "'");
    }
}
