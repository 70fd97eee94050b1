// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** ML-DSA signs and does nothing else. */
final class MlDsaKeyUsage extends CertificateRule {

    MlDsaKeyUsage() {
        super(Text.rfc("ml-dsa-key-usage", Severity.ERROR, "RFC 9881, 5")
                .asks("The key usage of an ML-DSA key must not name encipherment or key agreement.")
                .because("The key cannot do either, so the certificate promises what does not work.")
                .remedy("Have the certificate issued again with digitalSignature."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return Algorithms.isMlDsa(certificate.publicKey().algorithm())
                && certificate.extension(KeyUsage.OID).isPresent();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return Usages.noneOf(certificate, Usages.NOT_SIGNING);
    }
}
