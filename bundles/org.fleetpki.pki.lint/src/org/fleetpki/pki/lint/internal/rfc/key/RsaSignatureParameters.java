// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** An RSA signature has the parameter NULL, which is not the same as none. */
final class RsaSignatureParameters extends CertificateRule {

    RsaSignatureParameters() {
        super(Text.rfc("rsa-signature-parameters-not-null", Severity.ERROR, "RFC 4055, 5")
                .asks("The algorithm of an RSA signature must have the parameter NULL.")
                .because("Clients that compare the algorithm byte by byte refuse the signature.")
                .remedy("Have the certificate issued again by software that encodes the algorithm as RFC 4055 asks."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return Algorithms.isRsaSignature(certificate.innerAlgorithm());
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(Algorithms.hasNull(certificate.innerAlgorithm())
                && Algorithms.hasNull(certificate.signatureAlgorithm()));
    }
}
