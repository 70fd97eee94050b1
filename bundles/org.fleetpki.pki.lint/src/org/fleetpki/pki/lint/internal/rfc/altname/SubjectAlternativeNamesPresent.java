// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.altname;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.SubjectAlternativeName;

/** An extension of names without a name. */
final class SubjectAlternativeNamesPresent extends ExtensionRule<SubjectAlternativeName> {

    SubjectAlternativeNamesPresent() {
        super(
                SubjectAlternativeName.class,
                Text.rfc("subject-alternative-names-empty", Severity.ERROR, "RFC 5280, 4.2.1.6")
                        .asks("The subject alternative names must be at least one.")
                        .because("Strict readers refuse an empty list, and the certificate with it.")
                        .remedy("Issue the certificate again with the names of the device, or without the extension."));
    }

    @Override
    protected Optional<String> check(SubjectAlternativeName value, ParsedCertificate certificate) {
        return keptIf(!value.names().isEmpty());
    }
}
