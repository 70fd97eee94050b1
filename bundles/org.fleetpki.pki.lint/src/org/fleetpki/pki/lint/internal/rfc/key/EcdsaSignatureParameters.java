// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** An ECDSA signature has no parameters, not even NULL. */
final class EcdsaSignatureParameters extends CertificateRule {

    EcdsaSignatureParameters() {
        super(Text.rfc("ecdsa-signature-parameters-present", Severity.ERROR, "RFC 5758, 3.2")
                .asks("The algorithm of an ECDSA signature must have no parameters.")
                .because("Clients that compare the algorithm byte by byte refuse the signature.")
                .remedy("Have the certificate issued again by software that leaves the parameters out."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return Algorithms.isEcdsaSignature(certificate.innerAlgorithm());
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.innerAlgorithm().parameters().isEmpty());
    }
}
