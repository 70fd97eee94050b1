// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.SubjectKeyIdentifier;

/** A name of no octets. */
final class SubjectKeyIdentifierNotEmpty extends ExtensionRule<SubjectKeyIdentifier> {

    SubjectKeyIdentifierNotEmpty() {
        super(
                SubjectKeyIdentifier.class,
                Text.rfc("subject-key-identifier-empty", Severity.ERROR, "RFC 5280, 4.2.1.2")
                        .asks("The subject key identifier must not be empty.")
                        .because("It cannot tell one key from another.")
                        .remedy("Have the certificate issued again with 'subjectKeyIdentifier = hash'."));
    }

    @Override
    protected Optional<String> check(SubjectKeyIdentifier value, ParsedCertificate certificate) {
        return keptIf(value.identifier().length() > 0);
    }
}
