// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.Optional;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.model.asn1.Octets;

/** Whether certificates say which key signed them, and authorities which key they have (RFC 5280, 4.2.1.1 and 4.2.1.2). */
final class KeyIdentifiersCheck implements PathCheck {

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        for (int i = 0; i < path.size(); i++) {
            PathCertificate certificate = path.get(i);
            if (certificate.isAuthority() && certificate.subjectKeyIdentifier().isEmpty()) {
                findings.departure(
                        "subject-key-identifier-missing",
                        certificate,
                        "The authority " + certificate + " has no subject key identifier.",
                        "Make the authority's certificate again with a subjectKeyIdentifier (RFC 5280, 4.2.1.2).");
            }
            if (certificate.authorityKeyIdentifier().isEmpty()
                    && !(i == path.size() - 1 && isSelfSigned(certificate, question))) {
                findings.departure(
                        "authority-key-identifier-missing",
                        certificate,
                        "The certificate " + certificate + " does not say by a key identifier which key signed it.",
                        "Issue the certificate again with an authorityKeyIdentifier (RFC 5280, 4.2.1.1).");
            }
            if (i + 1 < path.size()) {
                fit(certificate, path.get(i + 1), question, findings);
            }
        }
    }

    private static boolean isSelfSigned(PathCertificate certificate, Question question) {
        return question.signatures().verify(certificate, certificate) == Outcome.VALID;
    }

    /** By RFC 5280 identifiers are hints; openssl, and so many programs, refuse a path where they do not fit. */
    private static void fit(PathCertificate certificate, PathCertificate issuer, Question question, Findings findings) {
        Optional<Octets> wanted = certificate.authorityKeyIdentifier();
        Optional<Octets> own = issuer.subjectKeyIdentifier();
        if (wanted.isEmpty() || own.isEmpty() || wanted.equals(own)) {
            return;
        }
        String message = "The certificate " + certificate + " names another key identifier than its issuer " + issuer
                + " has, although that key signed it.";
        String remedy = "Issue the certificate again with the identifier of its issuer; openssl refuses it as it is.";
        if (question.isWebPki()) {
            findings.error("key-identifier-mismatch", certificate, message, remedy);
        } else {
            findings.warning("key-identifier-mismatch", certificate, message, remedy);
        }
    }
}
