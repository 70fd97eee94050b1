// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.ExtensionRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;

/** A serial number without the issuer who gave it. */
final class AuthorityKeyIdentifierPair extends ExtensionRule<AuthorityKeyIdentifier> {

    AuthorityKeyIdentifierPair() {
        super(
                AuthorityKeyIdentifier.class,
                Text.rfc("authority-key-identifier-half-a-pair", Severity.ERROR, "RFC 5280, 4.2.1.1")
                        .asks("The authority key identifier must hold both issuer and serial number, or neither.")
                        .because("One without the other identifies nothing; strict readers refuse it.")
                        .remedy("Issue the certificate again with 'authorityKeyIdentifier = keyid'."));
    }

    @Override
    protected Optional<String> check(AuthorityKeyIdentifier value, ParsedCertificate certificate) {
        return keptIf(value.issuer().isEmpty() == value.serial().isEmpty());
    }
}
