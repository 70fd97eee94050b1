// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** A person has a name. */
final class IndividualNameMissing extends CertificateRule {

    IndividualNameMissing() {
        super(Text.baseline("individual-validated-without-name", Severity.ERROR, "7.1.2.7.3")
                .since(2023, 9, 15)
                .asks("An individual-validated certificate must have a given name and a surname.")
                .because("The policy says that a person was checked.")
                .remedy("Issue it again with both names of the person."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate) && PublicKind.claims(certificate, PublicKind.INDIVIDUAL_VALIDATED);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(
                PublicKind.has(certificate, PublicKind.GIVEN_NAME) && PublicKind.has(certificate, PublicKind.SURNAME));
    }
}
