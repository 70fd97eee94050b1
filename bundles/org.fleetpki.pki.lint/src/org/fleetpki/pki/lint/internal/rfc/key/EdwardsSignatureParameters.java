// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Signatures of these curves have no parameters, not even NULL. */
final class EdwardsSignatureParameters extends CertificateRule {

    EdwardsSignatureParameters() {
        super(Text.rfc("edwards-signature-parameters-present", Severity.ERROR, "RFC 8410, 3")
                .asks("The algorithm of an Ed25519 or Ed448 signature must have no parameters.")
                .because("Clients that compare the algorithm byte by byte refuse the signature.")
                .remedy("Have the certificate issued again by software that leaves the parameters out."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return Algorithms.isEdwards(certificate.innerAlgorithm());
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.innerAlgorithm().parameters().isEmpty());
    }
}
