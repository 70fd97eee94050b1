// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * Finds paths from a leaf to a trust anchor by names and signatures, nearest anchor first.
 *
 * <p>The search is bounded in depth, in steps, in signature checks and in paths: a server that presents authorities which all
 * certify one another would otherwise make it try every permutation.
 */
final class PathSearch {

    private static final int MAX_DEPTH = 10;

    private static final int MAX_PATHS = 8;

    private static final int MAX_SIGNATURE_CHECKS = 60;

    private static final int MAX_STEPS = 1000;

    private final Set<X509Certificate> anchors;
    private final Map<X500Principal, List<X509Certificate>> issuers = new HashMap<>();
    private final Map<Link, Boolean> links = new HashMap<>();
    private final List<List<X509Certificate>> trusted = new ArrayList<>();
    private List<X509Certificate> deadEnd = List.of();
    private int steps;

    /** A certificate and a supposed issuer. */
    private record Link(X509Certificate certificate, X509Certificate issuer) {}

    /**
     * What the search found.
     *
     * @param trusted paths from the leaf to an anchor, both included; empty if there is none
     * @param deadEnd the longest path that does not lead to an anchor
     * @param namesake a certificate of the wanted issuer's name, whose key did not sign the end of {@code deadEnd}
     */
    record Result(
            List<List<X509Certificate>> trusted, List<X509Certificate> deadEnd, Optional<X509Certificate> namesake) {}

    PathSearch(Collection<X509Certificate> served, Set<X509Certificate> anchors) {
        this.anchors = anchors;
        Set<X509Certificate> all = new LinkedHashSet<>(anchors);
        all.addAll(served);
        for (X509Certificate certificate : all) {
            issuers.computeIfAbsent(certificate.getSubjectX500Principal(), name -> new ArrayList<>())
                    .add(certificate);
        }
    }

    Result from(X509Certificate leaf) {
        extend(List.of(leaf));
        X509Certificate end = deadEnd.isEmpty() ? leaf : deadEnd.getLast();
        Optional<X509Certificate> namesake = candidates(end).stream()
                .filter(candidate -> !links.getOrDefault(new Link(end, candidate), true))
                .findFirst();
        return new Result(trusted, deadEnd, namesake);
    }

    private void extend(List<X509Certificate> path) {
        X509Certificate top = path.getLast();
        if (anchors.contains(top)) {
            trusted.add(path);
            return;
        }
        if (path.size() > deadEnd.size()) {
            deadEnd = path;
        }
        for (X509Certificate issuer : candidates(top)) {
            if (trusted.size() >= MAX_PATHS || path.size() >= MAX_DEPTH || ++steps > MAX_STEPS) {
                return;
            }
            if (!path.contains(issuer) && signed(new Link(top, issuer))) {
                List<X509Certificate> longer = new ArrayList<>(path);
                longer.add(issuer);
                extend(longer);
            }
        }
    }

    /** Certificates with the name of the issuer: anchors before others, fitting key identifiers before others. */
    private List<X509Certificate> candidates(X509Certificate certificate) {
        Optional<byte[]> wanted = KeyIdentifiers.ofIssuer(certificate);
        Comparator<X509Certificate> fitting = Comparator.comparing(issuer -> !fits(wanted, issuer));
        return issuers.getOrDefault(certificate.getIssuerX500Principal(), List.of()).stream()
                .sorted(fitting.thenComparing(issuer -> !anchors.contains(issuer)))
                .toList();
    }

    private static boolean fits(Optional<byte[]> wanted, X509Certificate issuer) {
        Optional<byte[]> own = KeyIdentifiers.ofSubject(issuer);
        return wanted.isEmpty() || own.isEmpty() || Arrays.equals(wanted.get(), own.get());
    }

    private boolean signed(Link link) {
        Boolean known = links.get(link);
        if (known != null || links.size() >= MAX_SIGNATURE_CHECKS) {
            return Boolean.TRUE.equals(known);
        }
        boolean signed = isSignedBy(link.certificate(), link.issuer());
        links.put(link, signed);
        return signed;
    }

    /** Whether a certificate's signature was made with the key that another certifies. */
    static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            // also an algorithm that is not known, and keys and signatures that do not parse
            return false;
        }
    }
}
