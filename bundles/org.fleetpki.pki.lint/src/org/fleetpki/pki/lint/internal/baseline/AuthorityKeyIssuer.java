// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.AuthorityKeyIdentifier;

/** The key identifier alone tells which key signed. */
final class AuthorityKeyIssuer extends CertificateRule {

    AuthorityKeyIssuer() {
        super(Text.baseline("authority-key-identifier-with-issuer", Severity.ERROR, "7.1.2.11.1")
                .since(2023, 9, 15)
                .asks("The authorityKeyIdentifier must name neither issuer nor serial number.")
                .because("Clients that compare them fail when the authority renews its own certificate with the same "
                        + "key.")
                .remedy("Issue it again with the key identifier alone."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.extension(AuthorityKeyIdentifier.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        Optional<AuthorityKeyIdentifier> key = certificate.find(AuthorityKeyIdentifier.class);
        return keptIf(key.filter(one -> !one.issuer().isEmpty() || one.serial().isPresent())
                .isEmpty());
    }
}
