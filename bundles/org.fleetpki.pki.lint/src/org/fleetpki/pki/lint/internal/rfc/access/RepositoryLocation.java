// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.lint.internal.UriParts;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.SubjectInformationAccess;

/** A place that clients can fetch from. */
final class RepositoryLocation extends ExtensionRule<SubjectInformationAccess> {

    RepositoryLocation() {
        super(
                SubjectInformationAccess.class,
                Text.rfc("ca-repository-not-http-or-ldap", Severity.WARNING, "RFC 5280, 4.2.2.2")
                        .asks("Of the places of a CA repository, at least one should be an HTTP or LDAP URI.")
                        .because("No client fetches from elsewhere.")
                        .remedy("Issue the authority's certificate again with the HTTP address of the repository."));
    }

    @Override
    protected Optional<String> check(SubjectInformationAccess value, ParsedCertificate certificate) {
        boolean named = value.descriptions().stream()
                .anyMatch(description -> description.method().equals(Repositories.CA_REPOSITORY));
        return keptIf(!named
                || value.uris(Repositories.CA_REPOSITORY).stream()
                        .map(UriParts::of)
                        .anyMatch(uri -> uri.hasScheme("http") || uri.hasScheme("ldap")));
    }
}
