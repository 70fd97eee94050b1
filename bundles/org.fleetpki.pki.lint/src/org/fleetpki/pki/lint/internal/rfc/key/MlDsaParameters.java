// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** ML-DSA has no parameters, not even NULL. */
final class MlDsaParameters extends CertificateRule {

    MlDsaParameters() {
        super(Text.rfc("ml-dsa-parameters-present", Severity.ERROR, "RFC 9881, 2")
                .asks("The algorithm of an ML-DSA key or signature must have no parameters.")
                .because("Clients that compare the algorithm byte by byte refuse it.")
                .remedy("Have the certificate made again by software that leaves the parameters out."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return Algorithms.isMlDsa(certificate.publicKey().algorithm())
                || Algorithms.isMlDsa(certificate.innerAlgorithm());
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        boolean key = Algorithms.isMlDsa(certificate.publicKey().algorithm())
                && certificate.publicKey().algorithm().parameters().isPresent();
        boolean signature = Algorithms.isMlDsa(certificate.innerAlgorithm())
                && certificate.innerAlgorithm().parameters().isPresent();
        return keptIf(!key && !signature);
    }
}
