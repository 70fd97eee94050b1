// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.name;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.OidNames;

/** The country has a string type of its own, in the name of the issuer as well. */
final class IssuerCountryPrintable extends CertificateRule {

    IssuerCountryPrintable() {
        super(Text.rfc("issuer-country-not-printable", Severity.ERROR, "RFC 5280, A.1")
                .asks("The country of the issuer must be a PrintableString.")
                .because("It is the only type that the definition allows, and strict readers refuse others.")
                .remedy("Use an authority whose name is encoded as RFC 5280 asks."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return !certificate.issuer().texts(OidNames.COUNTRY).isEmpty();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.issuer().attributes().stream()
                .filter(attribute -> attribute.oid().equals(OidNames.COUNTRY))
                .allMatch(attribute -> attribute.value().is(Tags.PRINTABLE_STRING)));
    }
}
