// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** An RSA key has the parameter NULL, which is not the same as none. */
final class RsaKeyParameters extends CertificateRule {

    RsaKeyParameters() {
        super(Text.rfc("rsa-key-parameters-not-null", Severity.ERROR, "RFC 4055, 1.2")
                .asks("The algorithm of an RSA key must have the parameter NULL.")
                .because("Clients that compare the algorithm byte by byte refuse the key.")
                .remedy("Make the request again with software that encodes RSA keys as RFC 4055 asks."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return certificate.publicKey().isRsa();
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return keptIf(Algorithms.hasNull(certificate.publicKey().algorithm()));
    }
}
