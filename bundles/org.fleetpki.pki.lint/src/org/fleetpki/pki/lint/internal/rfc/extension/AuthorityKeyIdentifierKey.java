// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;

/** The identifier of the key is what clients compare. */
final class AuthorityKeyIdentifierKey extends ExtensionRule<AuthorityKeyIdentifier> {

    AuthorityKeyIdentifierKey() {
        super(
                AuthorityKeyIdentifier.class,
                Text.rfc("authority-key-identifier-without-key", Severity.ERROR, "RFC 5280, 4.2.1.1")
                        .asks("The authority key identifier must hold the identifier of the key.")
                        .because("Clients look for the authority by it; few of them look at name and serial number.")
                        .remedy("Issue the certificate again with 'authorityKeyIdentifier = keyid'."));
    }

    @Override
    protected Optional<String> check(AuthorityKeyIdentifier value, ParsedCertificate certificate) {
        return keptIf(certificate.isSelfIssued() || value.keyIdentifier().isPresent());
    }
}
