// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** EC keys sign, and may agree. */
final class EcUsages extends CertificateRule {

    EcUsages() {
        super(Text.baseline("ec-key-usage-beyond-signature", Severity.ERROR, "7.1.2.7.11")
                .since(2023, 9, 15)
                .asks("The keyUsage of a server with an EC key must be digitalSignature, with keyAgreement "
                        + "at most.")
                .because("An EC key cannot encrypt keys, and other usages are not for servers.")
                .remedy("Issue it again with digitalSignature alone."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return PublicKind.isSubscriber(certificate)
                && certificate.publicKey().isEc()
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        KeyUsage usage = certificate.find(KeyUsage.class).orElseThrow();
        boolean only = usage.usages().stream()
                .allMatch(one -> one == KeyUsage.Usage.DIGITAL_SIGNATURE || one == KeyUsage.Usage.KEY_AGREEMENT);
        return keptIf(only && usage.has(KeyUsage.Usage.DIGITAL_SIGNATURE));
    }
}
