// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.Set;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.ParsedCertificate;

/** Whether every signature below the anchor can be verified, and is by an algorithm that cannot be forged. */
final class SignatureCheck implements PathCheck {

    private static final String RSA = "1.2.840.113549.1.1.";

    /** MD2, MD5 and SHA-1 (RFC 6149, RFC 6151, RFC 6194), with RSA, DSA and ECDSA. */
    private static final Set<String> FORGEABLE = Set.of(
            RSA + "2",
            RSA + "4",
            RSA + "5",
            "1.3.14.3.2.29",
            "1.2.840.10040.4.3",
            "1.2.840.10045.4.1",
            "1.3.14.3.2.27");

    static boolean isForgeable(AlgorithmIdentifier algorithm) {
        return FORGEABLE.contains(algorithm.oid());
    }

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        for (int i = 0; i < path.size(); i++) {
            PathCertificate certificate = path.get(i);
            ParsedCertificate parsed = certificate.parsed();
            if (!parsed.signatureAlgorithm()
                    .encoded()
                    .equals(parsed.innerAlgorithm().encoded())) {
                findings.error(
                        "signature-algorithm-mismatch",
                        certificate,
                        "The certificate " + certificate + " names two different signature algorithms, "
                                + PrintableName.text(parsed.innerAlgorithm().name()) + " and "
                                + PrintableName.text(parsed.signatureAlgorithm().name()) + ".",
                        "Issue the certificate again; the two must be the same (RFC 5280, 4.1.1.2).");
            }
            if (!path.isAnchor(i)) {
                forgeable(certificate, findings);
                if (i + 1 < path.size()) {
                    verifiable(certificate, path.get(i + 1), question, findings);
                }
            }
        }
    }

    private static void forgeable(PathCertificate certificate, Findings findings) {
        AlgorithmIdentifier algorithm = certificate.parsed().signatureAlgorithm();
        if (isForgeable(algorithm)) {
            findings.error(
                    "weak-signature",
                    certificate,
                    "The certificate " + certificate + " is signed with " + algorithm.name()
                            + ", whose hash can be forged.",
                    "Issue the certificate again with SHA-256 or a later hash.");
        }
    }

    private static void verifiable(
            PathCertificate certificate, PathCertificate issuer, Question question, Findings findings) {
        if (question.signatures().verify(certificate, issuer) == Outcome.UNSUPPORTED) {
            findings.error(
                    "signature-not-verifiable",
                    certificate,
                    "The signature of " + certificate + " by " + issuer + " cannot be verified: its algorithm "
                            + PrintableName.text(
                                    certificate.parsed().signatureAlgorithm().name())
                            + " or the key is not known, or one of them is damaged.",
                    "Issue the certificate again with an RSA, EC or Ed25519 key.");
        }
    }
}
