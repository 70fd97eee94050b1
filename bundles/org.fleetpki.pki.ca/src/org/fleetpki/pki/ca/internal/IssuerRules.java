// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;

/**
 * What is asked of the authority that signs, and of those above it.
 *
 * @param chain the authority and its issuers; empty for a root in the making
 */
record IssuerRules(List<X509Certificate> chain, Instant now) {

    /** Whether it may sign at all now. */
    List<Finding> check(CheckedSigning signing) {
        List<Finding> findings = new ArrayList<>();
        for (X509Certificate issuer : chain) {
            String name = OnelineName.of(issuer.getSubjectX500Principal());
            Instant begin = issuer.getNotBefore().toInstant();
            Instant end = issuer.getNotAfter().toInstant();
            if (!now.isBefore(end)) {
                findings.add(Findings.error(
                        "authority-expired",
                        "The authority " + name + " expired at " + end + ".",
                        "Renew the authority, or issue with another one."));
            } else if (now.isBefore(begin)) {
                findings.add(Findings.error(
                        "authority-not-yet-valid",
                        "The authority " + name + " is not valid before " + begin + "; now it is " + now + ".",
                        "Check the clock of this computer."));
            }
        }
        PublicKey key = chain.getFirst().getPublicKey();
        try {
            signing.algorithmFor(key);
        } catch (PkiException e) {
            findings.add(Findings.error(
                    "authority-key-not-allowed",
                    "The authority's key (" + KeyRules.describe(key) + ") is not of a type to issue with.",
                    "Create an authority with a key of type EC-P256 or RSA-3072."));
        }
        return findings;
    }

    /** Whether there may be another authority below it. */
    List<Finding> pathLength() {
        Optional<X509Certificate> limit = Optional.empty();
        for (int i = 0; i < chain.size(); i++) {
            // as many authorities as lie between it and the new one are used up already
            if (chain.get(i).getBasicConstraints() <= i) {
                limit = Optional.of(chain.get(i));
            }
        }
        return limit
                .map(issuer -> Findings.error(
                        "path-length-exceeded",
                        "The authority " + OnelineName.of(issuer.getSubjectX500Principal())
                                + " does not allow another authority at this place (path length "
                                + issuer.getBasicConstraints() + ").",
                        "Issue the intermediate with the root, or give authorities above a greater path length."))
                .stream()
                .toList();
    }

    /** Whether clients could tell an authority from those above it. */
    List<Finding> distinctName(X500Principal subject) {
        List<Finding> findings = new ArrayList<>();
        if (subject.getName().isEmpty()) {
            findings.add(Findings.error(
                    "authority-without-name",
                    "An authority needs a distinguished name (RFC 5280, 4.1.2.6).",
                    "Give it a name such as CN=Issuing CA,O=Works."));
        }
        if (chain.stream().anyMatch(issuer -> issuer.getSubjectX500Principal().equals(subject))) {
            findings.add(Findings.error(
                    "authority-name-taken",
                    "An authority above has the same distinguished name, so that clients could not tell them apart.",
                    "Give the intermediate a name of its own."));
        }
        return findings;
    }
}
