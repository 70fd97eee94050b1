// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** One key for signing certificates and for decrypting. */
final class RsaAuthorityEncipherment extends CertificateRule {

    RsaAuthorityEncipherment() {
        super(Text.rfc("rsa-authority-with-encipherment", Severity.WARNING, "RFC 3279, 2.3.1")
                .asks("An RSA key that signs certificates or revocation lists should not be used for encipherment.")
                .because("A decryption service on the same key may be used to make signatures.")
                .remedy("Issue the authority's certificate again with 'keyUsage = critical, keyCertSign, cRLSign'."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.publicKey().isRsa()
                && CertificateKind.isAuthority(certificate)
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return Usages.noneOf(certificate, Usages.ENCIPHERMENT);
    }
}
