// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.AuthorityInformationAccess;

/** What belongs to the subject stands with the issuer. */
final class AuthorityAccessMethod extends ExtensionRule<AuthorityInformationAccess> {

    AuthorityAccessMethod() {
        super(
                AuthorityInformationAccess.class,
                Text.rfc("authority-access-method-misplaced", Severity.WARNING, "RFC 5280, 4.2.2.1")
                        .asks("The authority information access should not name a repository of the subject.")
                        .because("Clients do not look for it there.")
                        .remedy(
                                "Have the certificate issued again with the repository in the subject information access."));
    }

    @Override
    protected Optional<String> check(AuthorityInformationAccess value, ParsedCertificate certificate) {
        return keptIf(value.descriptions().stream()
                .noneMatch(description -> description.method().equals(Repositories.CA_REPOSITORY)));
    }
}
