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

/** What an RSA key of a device can do. */
final class RsaDeviceKeyUsage extends CertificateRule {

    RsaDeviceKeyUsage() {
        super(Text.rfc("rsa-key-usage", Severity.ERROR, "RFC 3279, 2.3.1")
                .asks("The key usage of an RSA key of an end entity may only name signing and encipherment.")
                .because("RSA does not agree on keys, and signing certificates is for authorities.")
                .remedy("Have the certificate issued again with digitalSignature and keyEncipherment."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.publicKey().isRsa()
                && !CertificateKind.isAuthority(certificate)
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return Usages.noneOf(certificate, Usages.NOT_RSA_DEVICE);
    }
}
