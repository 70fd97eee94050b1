// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.trust.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetpki.pki.api.Fingerprint;

/** Who signed what, each signature checked once: in a fleet the same few authorities are asked again and again. */
final class Signatures {

    private record Pair(Fingerprint issuer, Fingerprint subject) {}

    private final Map<Pair, Boolean> checked = new HashMap<>();

    /** Whether one certificate was signed by the key of another, which is not the same certificate. */
    boolean issued(X509Certificate issuer, X509Certificate subject) {
        return issuer.getSubjectX500Principal().equals(subject.getIssuerX500Principal())
                && !issuer.equals(subject)
                && checked.computeIfAbsent(
                        new Pair(Fingerprint.of(issuer), Fingerprint.of(subject)), pair -> verifies(issuer, subject));
    }

    private static boolean verifies(X509Certificate issuer, X509Certificate subject) {
        try {
            subject.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** One of these that signed the certificate. */
    Optional<X509Certificate> issuerOf(X509Certificate certificate, List<X509Certificate> candidates) {
        return candidates.stream()
                .filter(candidate -> issued(candidate, certificate))
                .findFirst();
    }

    /**
     * The chain in its order from the leaf, with what servers leave out put in from what is known, as far as it goes.
     *
     * @param presented leaf first, then in any order
     */
    List<X509Certificate> path(List<X509Certificate> presented, List<X509Certificate> known) {
        List<X509Certificate> candidates =
                Stream.concat(presented.stream(), known.stream()).distinct().toList();
        return Stream.iterate(
                        Optional.of(presented.getFirst()),
                        Optional::isPresent,
                        above -> above.flatMap(certificate -> issuerOf(certificate, candidates)))
                .map(Optional::orElseThrow)
                // Authorities that signed each other would go round for ever.
                .limit(candidates.size())
                .distinct()
                .toList();
    }

    /**
     * Whether any way from a presented leaf leads to an authority, whichever of its signers is followed.
     *
     * @param presented leaf first
     * @param known what servers may leave out
     */
    boolean leads(List<X509Certificate> presented, List<X509Certificate> known, X509Certificate authority) {
        List<X509Certificate> candidates = Stream.of(presented, known, List.of(authority))
                .flatMap(List::stream)
                .distinct()
                .toList();
        Set<X509Certificate> seen = new HashSet<>();
        Deque<X509Certificate> open = new ArrayDeque<>(List.of(presented.getFirst()));
        while (!open.isEmpty()) {
            X509Certificate certificate = open.pop();
            if (certificate.equals(authority)) {
                return true;
            }
            if (seen.add(certificate)) {
                candidates.stream()
                        .filter(candidate -> issued(candidate, certificate))
                        .forEach(open::push);
            }
        }
        return false;
    }
}
