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

/** X25519 and X448 agree on keys and do nothing else. */
final class AgreementKeyUsage extends CertificateRule {

    AgreementKeyUsage() {
        super(Text.rfc("agreement-key-usage", Severity.ERROR, "RFC 9295, 3")
                .asks("The key usage of an X25519 or X448 key must name keyAgreement and nothing but encipherOnly or "
                        + "decipherOnly beside it.")
                .because("The key can neither sign nor encrypt, so the certificate promises what does not work.")
                .remedy("Use a key of type EC-P256 for a TLS server, or have the certificate issued again with "
                        + "keyAgreement."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return Algorithms.isAgreement(certificate.publicKey().algorithm())
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        if (!CertificateKind.mayBeUsedFor(KeyUsage.Usage.KEY_AGREEMENT, certificate)) {
            return broken("keyAgreement is missing");
        }
        return Usages.noneOf(certificate, Usages.NOT_AGREEING);
    }
}
