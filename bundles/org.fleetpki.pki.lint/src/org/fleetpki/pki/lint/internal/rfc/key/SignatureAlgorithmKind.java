// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.key;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.name.OidNames;

/** The algorithm of a key does not tell the hash. */
final class SignatureAlgorithmKind extends CertificateRule {

    private static final Set<String> KEYS =
            Set.of(OidNames.RSA_ENCRYPTION, OidNames.EC_PUBLIC_KEY, OidNames.DSA, Algorithms.X25519, Algorithms.X448);

    SignatureAlgorithmKind() {
        super(Text.rfc("signature-algorithm-is-a-key-algorithm", Severity.ERROR, "RFC 5280, 4.1.1.2")
                .asks("The signature algorithm must name a signature with its hash, not a kind of key.")
                .because("Clients cannot tell how to verify the signature.")
                .remedy("Have the certificate issued again by software that names the algorithm, such as "
                        + "sha256WithRSAEncryption."));
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) {
        return true;
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) {
        return KEYS.contains(certificate.innerAlgorithm().oid())
                ? broken(certificate.innerAlgorithm().name())
                : kept();
    }
}
