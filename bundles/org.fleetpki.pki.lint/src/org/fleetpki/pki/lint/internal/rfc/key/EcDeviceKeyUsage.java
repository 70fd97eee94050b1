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

/** What an EC key of a device can do. */
final class EcDeviceKeyUsage extends CertificateRule {

    EcDeviceKeyUsage() {
        super(Text.rfc("ec-key-usage", Severity.NOTICE, "RFC 5480, 3")
                .asks("The key usage of an EC key of an end entity should name nothing but digitalSignature, "
                        + "nonRepudiation and keyAgreement.")
                .because("Other usages mean nothing for such a key, or belong to an authority.")
                .remedy("Have the certificate issued again with digitalSignature alone."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return certificate.publicKey().isEc()
                && !CertificateKind.isAuthority(certificate)
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return Usages.noneOf(certificate, Usages.NOT_EC_DEVICE);
    }
}
