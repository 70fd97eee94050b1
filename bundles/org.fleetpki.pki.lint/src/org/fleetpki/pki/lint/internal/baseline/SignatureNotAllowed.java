// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.baseline;

import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.lint.internal.CertificateRule;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** SHA-256, SHA-384 and SHA-512 alone. */
final class SignatureNotAllowed extends CertificateRule {

    private static final Set<String> ALLOWED = Set.of(
            "1.2.840.113549.1.1.11",
            "1.2.840.113549.1.1.12",
            "1.2.840.113549.1.1.13",
            OidNames.RSASSA_PSS,
            "1.2.840.10045.4.3.2",
            "1.2.840.10045.4.3.3",
            "1.2.840.10045.4.3.4");

    SignatureNotAllowed() {
        super(Text.baseline("signature-algorithm-not-allowed", Severity.ERROR, "7.1.3.2")
                .since(2016, 1, 1)
                .asks("The signature must be made with SHA-256, SHA-384 or SHA-512 by RSA or ECDSA.")
                .because("Other algorithms can be forged, or are not known to all browsers.")
                .remedy("Have it signed with SHA-256 by an RSA or ECDSA key."));
    }

    static boolean isAllowed(AlgorithmIdentifier algorithm) {
        return ALLOWED.contains(algorithm.oid());
    }

    @Override
    protected boolean concerns(ParsedCertificate certificate) throws Asn1Exception {
        return !PublicKind.isRoot(certificate);
    }

    @Override
    protected Optional<String> check(ParsedCertificate certificate) throws Asn1Exception {
        return isAllowed(certificate.signatureAlgorithm())
                ? kept()
                : broken(certificate.signatureAlgorithm().name());
    }
}
