// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.extension.ExtendedKeyUsage;
import org.fleetpki.pki.model.name.OidNames;

/** What an OCSP response says about a certificate, and whether its responder may say so (RFC 6960, 3.2 and 4.2.2.2). */
final class OcspJudge {

    private static final Map<String, String> HASHES = Map.of(
            "1.3.14.3.2.26", "SHA-1",
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");

    private static final String ASK = "Ask the OCSP responder again.";

    private final OcspResponse response;
    private final Question question;

    OcspJudge(OcspResponse response, Question question) {
        this.response = response;
        this.question = question;
    }

    RevocationStatus about(PathCertificate certificate, PathCertificate issuer) {
        Optional<OcspResponse.Answer> answer = response.answers().stream()
                .filter(each -> isAbout(each, certificate.parsed(), issuer.parsed()))
                .findFirst();
        if (answer.isEmpty()) {
            return new RevocationStatus.Silent();
        }
        Instant at = question.at();
        if (at.isBefore(answer.get().thisUpdate())
                || answer.get().nextUpdate().filter(at::isAfter).isPresent()) {
            return new RevocationStatus.Unusable("ocsp-response-outdated", "the OCSP response is not of " + at, ASK);
        }
        if (!isSignedByResponder(issuer)) {
            return new RevocationStatus.Unusable(
                    "ocsp-response-signature-wrong",
                    "the OCSP response was signed neither by " + issuer + " nor by a responder that it certified",
                    ASK);
        }
        if (answer.get().revokedAt().isPresent()) {
            return new RevocationStatus.Revoked(answer.get().revokedAt().get());
        }
        return answer.get().good() ? new RevocationStatus.Good() : new RevocationStatus.Silent();
    }

    private boolean isAbout(OcspResponse.Answer answer, ParsedCertificate certificate, ParsedCertificate issuer) {
        question.work().spend(Work.STEP);
        try {
            return answer.serial().equals(certificate.serial())
                    && isHash(
                            answer.hash(),
                            answer.issuerKey(),
                            issuer.publicKey().key().octets())
                    && (isHash(
                                    answer.hash(),
                                    answer.issuerName(),
                                    certificate.issuer().encoded())
                            || isHash(
                                    answer.hash(),
                                    answer.issuerName(),
                                    issuer.subject().encoded()));
        } catch (Asn1Exception e) {
            return false;
        }
    }

    private static boolean isHash(String algorithm, Octets hash, Octets data) {
        try {
            return HASHES.containsKey(algorithm)
                    && Octets.of(MessageDigest.getInstance(HASHES.get(algorithm))
                                    .digest(data.toArray()))
                            .equals(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has the SHA family", e);
        }
    }

    private boolean isSignedByResponder(PathCertificate issuer) {
        if (SignatureCheck.isForgeable(response.algorithm())) {
            return false;
        }
        if (response.isBy(issuer.parsed()) && isSignedBy(issuer)) {
            return true;
        }
        return response.certificates().stream()
                .filter(response::isBy)
                .map(PathCertificate::new)
                .anyMatch(responder -> isDelegate(responder, issuer) && isSignedBy(responder));
    }

    private boolean isDelegate(PathCertificate responder, PathCertificate issuer) {
        return responder.parsed().issuer().equals(issuer.parsed().subject())
                && responder
                        .find(ExtendedKeyUsage.class)
                        .filter(usage -> usage.has(OidNames.OCSP_SIGNING))
                        .isPresent()
                && ValidityCheck.isValidAt(responder.parsed(), question.at())
                && !SignatureCheck.isForgeable(responder.parsed().signatureAlgorithm())
                && question.signatures().verify(responder, issuer) == Outcome.VALID;
    }

    private boolean isSignedBy(PathCertificate signer) {
        return question.signatures()
                        .verify(
                                signer.parsed().publicKey(),
                                response.algorithm(),
                                response.signed().toArray(),
                                response.signature().octets().toArray())
                == Outcome.VALID;
    }
}
