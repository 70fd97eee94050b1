// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fleetpki.pki.api.Finding;

/** What another authority's certificate must have to be cross-signed. */
final class CrossRules {

    /** @param chain the authority that signs, and its issuers */
    static List<Finding> check(X509Certificate other, List<X509Certificate> chain, Instant now) {
        List<Finding> findings = new ArrayList<>();
        String name = OnelineName.of(other.getSubjectX500Principal());
        ImportRules.authority(findings, other);
        if (!now.isBefore(other.getNotAfter().toInstant())) {
            findings.add(Findings.error(
                    "cross-signed-expired",
                    "The certificate " + name + " expired at "
                            + other.getNotAfter().toInstant() + ".",
                    "Take the other authority's present certificate."));
        }
        boolean selfSigned = other.getSubjectX500Principal().equals(other.getIssuerX500Principal());
        if (selfSigned && !isSignedByItself(other)) {
            findings.add(Findings.error(
                    "possession-not-shown",
                    "The certificate " + name + " names itself as its issuer and is not signed with its own key.",
                    "Take the certificate from its authority, not from a copy."));
        }
        boolean ours = chain.stream()
                .anyMatch(issuer -> Arrays.equals(
                        issuer.getPublicKey().getEncoded(), other.getPublicKey().getEncoded()));
        if (ours) {
            findings.add(Findings.error(
                    "cross-signed-by-itself",
                    "The certificate " + name + " has the key of this authority, or of one above it.",
                    "Cross-sign the certificate of another authority."));
        }
        return findings;
    }

    private static boolean isSignedByItself(X509Certificate certificate) {
        try {
            certificate.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private CrossRules() {}
}
