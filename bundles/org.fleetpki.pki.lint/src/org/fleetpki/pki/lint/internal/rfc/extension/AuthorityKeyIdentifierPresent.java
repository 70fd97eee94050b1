// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;

/** Without it clients must try several authorities of one name to find the one that signed. */
final class AuthorityKeyIdentifierPresent extends CertificateRule {

    AuthorityKeyIdentifierPresent() {
        super(Text.rfc("authority-key-identifier-missing", Severity.ERROR, "RFC 5280, 4.2.1.1")
                .asks("A certificate that another key signed must have an authority key identifier.")
                .because("Clients must try every authority of that name, and some give up after the first.")
                .remedy("Issue the certificate again with 'authorityKeyIdentifier = keyid'."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return !certificate.isSelfIssued();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.extension(AuthorityKeyIdentifier.OID).isPresent());
    }
}
