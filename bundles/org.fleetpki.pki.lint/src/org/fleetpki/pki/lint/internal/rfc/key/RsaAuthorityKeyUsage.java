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

/** What an RSA key of an authority can do. */
final class RsaAuthorityKeyUsage extends CertificateRule {

    RsaAuthorityKeyUsage() {
        super(Text.rfc("rsa-authority-key-usage", Severity.ERROR, "RFC 3279, 2.3.1")
                .asks("The key usage of an RSA key of an authority must not name key agreement.")
                .because("RSA does not agree on keys, so the certificate promises what does not work.")
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
        return Usages.noneOf(certificate, Usages.AGREEMENT);
    }
}
