// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.Optional;
import org.fleetpki.pki.api.SignatureChecks.Outcome;

/** Explains why no path leads to an authority that is trusted. */
final class DeadEnd {

    static void explain(
            CertificationPath path, Optional<PathCertificate> namesake, Question question, Findings findings) {
        PathCertificate end = path.last();
        if (end.isSelfIssued() && question.signatures().verify(end, end) == Outcome.VALID) {
            selfSigned(path, namesake, findings);
            return;
        }
        String issuer = PrintableName.of(end.parsed().issuer());
        if (namesake.isPresent()) {
            signatureWrong(end, issuer, findings);
            return;
        }
        findings.error(
                "incomplete-chain",
                end,
                "The chain ends at " + end + ": the certificate of its issuer " + issuer
                        + " is neither sent by the server nor among the authorities that you trust.",
                "Install the certificate of " + issuer + " on the device as an intermediate, or trust it.");
    }

    private static void selfSigned(CertificationPath path, Optional<PathCertificate> namesake, Findings findings) {
        PathCertificate end = path.last();
        if (namesake.isPresent()) {
            findings.error(
                    "untrusted-authority",
                    end,
                    "The chain ends at " + end + ", which is not an authority that you trust; the one of that name that"
                            + " you trust has another key.",
                    "Have the device's certificate issued by the authority that you trust, or trust this one after"
                            + " comparing its fingerprint.");
        } else if (path.size() == 1) {
            findings.error(
                    "self-signed",
                    end,
                    "The certificate " + end + " is signed by its own key, and is not one that you trust.",
                    "Have the device's certificate issued by an authority that you trust.");
        } else {
            findings.error(
                    "untrusted-authority",
                    end,
                    "The chain ends at " + end + ", which is not an authority that you trust.",
                    "Have the device's certificate issued by an authority that you trust, or trust this one"
                            + " after comparing its fingerprint.");
        }
    }

    private static void signatureWrong(PathCertificate end, String issuer, Findings findings) {
        findings.error(
                "signature-wrong",
                end,
                "The signature of " + end + " was not made with the key of " + issuer
                        + ", although that is the name of its issuer.",
                "Issue the certificate again: its authority was made anew under the same name, or the certificate"
                        + " was tampered with.");
    }

    private DeadEnd() {}
}
