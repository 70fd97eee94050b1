// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.name.DistinguishedName;

/**
 * Finds paths from a leaf to the trust anchors by names and signatures, the most promising first (RFC 4158): short ones,
 * those whose key identifiers fit, and those that are valid at the moment.
 *
 * <p>Paths come one by one, so that nothing is searched for that nobody asks for. A path never has two certificates of one
 * name and key, which ends every loop; everything else that mutual certification can multiply is paid for with
 * {@link Work}.
 */
final class PathBuilder {

    /** Certificates in a path; openssl and browsers allow fewer. */
    static final int MAX_LENGTH = 32;

    private final Question question;
    private final Set<PathCertificate> anchors = new LinkedHashSet<>();
    private final Map<DistinguishedName, List<PathCertificate>> bySubject = new HashMap<>();
    private final PriorityQueue<Step> queue = new PriorityQueue<>();
    private Step deadEnd;
    private Optional<PathCertificate> namesake = Optional.empty();
    private int steps;

    /**
     * A certificate on a path.
     *
     * @param below the one that it is to have issued; null for the leaf
     * @param length of the path so far
     * @param penalty how little promising it is; less is tried first
     * @param number keeps the order of equally promising ones
     */
    private record Step(PathCertificate certificate, Step below, int length, int penalty, int number)
            implements Comparable<Step> {

        @Override
        public int compareTo(Step other) {
            int byPenalty = Integer.compare(length + penalty, other.length + other.penalty);
            return byPenalty != 0 ? byPenalty : Integer.compare(number, other.number);
        }

        /** From the leaf upwards. */
        List<PathCertificate> path() {
            List<PathCertificate> path = new ArrayList<>();
            for (Step step = this; step != null; step = step.below) {
                path.add(step.certificate);
            }
            Collections.reverse(path);
            return path;
        }

        boolean hasNameAndKeyOf(PathCertificate other) {
            for (Step step = this; step != null; step = step.below) {
                ParsedCertificate own = step.certificate.parsed();
                if (own.publicKey().encoded().equals(other.parsed().publicKey().encoded())
                        && own.subject().equals(other.parsed().subject())) {
                    return true;
                }
            }
            return false;
        }
    }

    PathBuilder(Question question) {
        this.question = question;
        question.query().anchors().forEach(anchor -> anchors.add(new PathCertificate(anchor)));
        Set<PathCertificate> all = new LinkedHashSet<>(anchors);
        question.query().intermediates().forEach(other -> all.add(new PathCertificate(other)));
        for (PathCertificate certificate : all) {
            bySubject
                    .computeIfAbsent(certificate.parsed().subject(), name -> new ArrayList<>())
                    .add(certificate);
        }
        push(new PathCertificate(question.query().leaf()), null, 0);
    }

    /** The next path to an anchor; empty if there is none left. */
    Optional<CertificationPath> next() {
        while (!queue.isEmpty()) {
            Step step = queue.poll();
            question.work().spend(Work.STEP);
            if (!isSigned(step)) {
                continue;
            }
            if (anchors.contains(step.certificate())) {
                return Optional.of(new CertificationPath(step.path(), true));
            }
            if (deadEnd == null || step.length() > deadEnd.length()) {
                deadEnd = step;
                namesake = Optional.empty();
            }
            if (step.length() < MAX_LENGTH) {
                extend(step);
            }
        }
        return Optional.empty();
    }

    /** The longest path that was found without an anchor at its end. */
    CertificationPath deadEnd() {
        return new CertificationPath(
                deadEnd == null ? List.of(new PathCertificate(question.query().leaf())) : deadEnd.path(), false);
    }

    /** A certificate of the wanted issuer's name, whose key did not sign the end of {@link #deadEnd()}. */
    Optional<PathCertificate> namesake() {
        return namesake;
    }

    private boolean isSigned(Step step) {
        Step below = step.below();
        if (below == null || question.signatures().verify(below.certificate(), step.certificate()) != Outcome.INVALID) {
            // what cannot be verified is shown as a path, and refused by its check
            return true;
        }
        if (below == deadEnd && namesake.isEmpty()) {
            namesake = Optional.of(step.certificate());
        }
        return false;
    }

    private void extend(Step step) {
        for (PathCertificate issuer :
                bySubject.getOrDefault(step.certificate().parsed().issuer(), List.of())) {
            question.work().spend(1);
            if (!step.hasNameAndKeyOf(issuer)) {
                push(issuer, step, penalty(step.certificate(), issuer));
            }
        }
    }

    private void push(PathCertificate certificate, Step below, int penalty) {
        int length = below == null ? 1 : below.length() + 1;
        int all = below == null ? 0 : below.penalty() + penalty;
        queue.add(new Step(certificate, below, length, all, steps++));
    }

    private int penalty(PathCertificate certificate, PathCertificate issuer) {
        Optional<Octets> wanted = certificate.authorityKeyIdentifier();
        Optional<Octets> own = issuer.subjectKeyIdentifier();
        int penalty = wanted.isPresent() && own.isPresent() && !wanted.equals(own) ? 8 : 0;
        penalty += ValidityCheck.isValidAt(issuer.parsed(), question.at()) ? 0 : 2;
        penalty += issuer.isAuthority() ? 0 : 4;
        return anchors.contains(issuer) ? penalty : penalty + 1;
    }
}
