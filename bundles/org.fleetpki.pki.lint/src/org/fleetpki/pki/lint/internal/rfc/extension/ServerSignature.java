// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.extension;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** Key usages from the time when servers decrypted instead of signing. */
final class ServerSignature extends CertificateRule {

    ServerSignature() {
        super(Text.rfc("server-without-digital-signature", Severity.WARNING, "RFC 8446, 4.4.2.2")
                .asks("The key usage of a TLS server should contain digitalSignature; TLS 1.3 has no use for "
                        + "another.")
                .because("With TLS 1.3 the server signs the handshake, and clients refuse a key that may not sign.")
                .remedy("Issue the certificate again with 'keyUsage = critical, digitalSignature'."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return CertificateKind.isServer(certificate)
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return keptIf(CertificateKind.mayBeUsedFor(KeyUsage.Usage.DIGITAL_SIGNATURE, certificate));
    }
}
