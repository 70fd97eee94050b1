// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.access;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.SubjectInformationAccess;

/** Only an authority has a repository of what it issued. */
final class RepositoryOfAuthority extends ExtensionRule<SubjectInformationAccess> {

    RepositoryOfAuthority() {
        super(
                SubjectInformationAccess.class,
                Text.rfc("ca-repository-of-device", Severity.WARNING, "RFC 5280, 4.2.2.2")
                        .asks("A CA repository should only be in the certificate of an authority.")
                        .because("A device has issued nothing that could be fetched.")
                        .remedy("Have the certificate issued again without it."));
    }

    @Override
    protected Optional<String> check(SubjectInformationAccess value, ParsedCertificate certificate)
            throws Asn1Exception {
        boolean repository = value.descriptions().stream()
                .anyMatch(description -> description.method().equals(Repositories.CA_REPOSITORY));
        return keptIf(!repository || CertificateKind.isAuthority(certificate));
    }
}
