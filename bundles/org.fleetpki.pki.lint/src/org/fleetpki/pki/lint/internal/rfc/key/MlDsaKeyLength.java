// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;

/** An ML-DSA key has a fixed length. */
final class MlDsaKeyLength extends CertificateRule {

    MlDsaKeyLength() {
        super(Text.rfc("ml-dsa-key-length", Severity.ERROR, "RFC 9881, 4")
                .asks("An ML-DSA-44 key must have 1312 octets, an ML-DSA-65 key 1952 and an ML-DSA-87 key 2592.")
                .because("No client can use a key of another length.")
                .remedy("Make a new key and have the certificate issued again."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return Algorithms.isMlDsa(certificate.publicKey().algorithm());
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        int length = certificate.publicKey().key().octets().length();
        int right = switch (certificate.publicKey().algorithm().oid()) {
            case Algorithms.ML_DSA_44 -> 1312;
            case Algorithms.ML_DSA_65 -> 1952;
            default -> 2592;
        };
        return length == right ? kept() : broken(length + " octets");
    }
}
