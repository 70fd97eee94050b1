// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateKind;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** Nobody needs keyAgreement. */
final class EcAgreement extends CertificateRule {

    EcAgreement() {
        super(Text.baseline("ec-key-agreement", Severity.WARNING, "7.1.2.7.11")
                .since(2023, 9, 15)
                .asks("The keyUsage of a server with an EC key should not name keyAgreement.")
                .because("TLS uses the key for signatures alone.")
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
        return keptIf(!CertificateKind.mayBeUsedFor(KeyUsage.Usage.KEY_AGREEMENT, certificate));
    }
}
