// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.IssuerAlternativeName;

/** An extension of names without a name. */
final class IssuerAlternativeNamesPresent extends ExtensionRule<IssuerAlternativeName> {

    IssuerAlternativeNamesPresent() {
        super(
                IssuerAlternativeName.class,
                Text.rfc("issuer-alternative-names-empty", Severity.ERROR, "RFC 5280, 4.2.1.7")
                        .asks("The issuer alternative names must be at least one.")
                        .because("Strict readers refuse an empty list, and the certificate with it.")
                        .remedy("Issue the certificate again without the extension."));
    }

    @Override
    protected Optional<String> check(IssuerAlternativeName value, ParsedCertificate certificate) {
        return keptIf(!value.names().isEmpty());
    }
}
