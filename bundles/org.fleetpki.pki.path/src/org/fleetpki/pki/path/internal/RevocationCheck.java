// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.path.ChainQuery.Revocation;

/**
 * Whether a certificate below the anchor is revoked, by the lists and OCSP responses that came with the query (RFC 5280, 6.3
 * and RFC 6960, 3.2). One source that says good is enough, one that says revoked decides. A source of the right issuer that
 * cannot be used is an error, for whoever hands one in relies on it.
 */
final class RevocationCheck implements PathCheck {

    @Override
    public void check(CertificationPath path, Question question, Findings findings) {
        Revocation known = question.query().revocation();
        if (known.lists().isEmpty() && known.ocspResponses().isEmpty() && !known.required()) {
            return;
        }
        RevocationLists lists = new RevocationLists(known.lists(), question);
        List<Optional<OcspResponse>> responses =
                known.ocspResponses().stream().map(OcspResponse::parse).toList();
        if (responses.stream().anyMatch(Optional::isEmpty)) {
            findings.error(
                    "ocsp-response-malformed",
                    "An OCSP response cannot be read, or is no successful one.",
                    "Ask the OCSP responder again.");
        }
        for (int i = 0; i + 1 < path.size(); i++) {
            List<RevocationStatus> all = new ArrayList<>(lists.about(path.get(i), path.get(i + 1)));
            for (Optional<OcspResponse> response : responses) {
                if (response.isPresent()) {
                    all.add(new OcspJudge(response.get(), question).about(path.get(i), path.get(i + 1)));
                }
            }
            report(path.get(i), all, known, findings);
        }
    }

    private static void report(
            PathCertificate certificate, List<RevocationStatus> all, Revocation known, Findings findings) {
        for (RevocationStatus status : all) {
            if (status instanceof RevocationStatus.Revoked revoked) {
                findings.error(
                        "revoked",
                        certificate,
                        "The certificate " + certificate + " was revoked by its issuer at " + revoked.since() + ".",
                        "Make a new key and have a new certificate issued.");
                return;
            }
        }
        if (all.stream().anyMatch(RevocationStatus.Good.class::isInstance)) {
            return;
        }
        for (RevocationStatus status : all) {
            if (status instanceof RevocationStatus.Unusable unusable) {
                findings.error(
                        unusable.code(),
                        certificate,
                        "Whether " + certificate + " is revoked cannot be told: " + unusable.fault() + ".",
                        unusable.remedy());
            }
        }
        if (known.required() && all.stream().noneMatch(RevocationStatus.Unusable.class::isInstance)) {
            findings.error(
                    "revocation-unknown",
                    certificate,
                    "Whether " + certificate + " is revoked is not known: no revocation list and no OCSP response is"
                            + " about it.",
                    "Fetch the revocation list of "
                            + PrintableName.of(certificate.parsed().issuer()) + ".");
        }
    }
}
