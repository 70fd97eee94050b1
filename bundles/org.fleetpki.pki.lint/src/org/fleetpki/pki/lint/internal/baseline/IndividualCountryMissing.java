// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** What was validated must be named. */
final class IndividualCountryMissing extends CertificateRule {

    IndividualCountryMissing() {
        super(Text.baseline("individual-validated-without-country", Severity.ERROR, "7.1.2.7.3")
                .asks("A certificate of the policy individual-validated must name a country.")
                .because("The policy says that it was checked, so it must stand there.")
                .remedy("Issue it again with the country (C) of the person."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate) && PublicKind.claims(certificate, PublicKind.INDIVIDUAL_VALIDATED);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(PublicKind.has(certificate, OidNames.COUNTRY));
    }
}
