// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** Keys of these curves have no parameters, not even NULL. */
final class EdwardsKeyParameters extends CertificateRule {

    EdwardsKeyParameters() {
        super(Text.rfc("edwards-key-parameters-present", Severity.ERROR, "RFC 8410, 3")
                .asks("The algorithm of an Ed25519, Ed448, X25519 or X448 key must have no parameters.")
                .because("Clients that compare the algorithm byte by byte refuse the key.")
                .remedy("Make the request again with software that leaves the parameters out."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return Algorithms.isEdwards(certificate.publicKey().algorithm());
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(certificate.publicKey().algorithm().parameters().isEmpty());
    }
}
