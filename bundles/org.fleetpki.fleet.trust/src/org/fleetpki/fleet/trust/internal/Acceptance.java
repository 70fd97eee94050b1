// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.trust.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Decides as devices do whether a presented chain is accepted: the trust list has one of its certificates or the issuer
 * of one, and everything from the leaf up to there is valid.
 */
final class Acceptance {

    private final Signatures signatures;

    Acceptance(Signatures signatures) {
        this.signatures = signatures;
    }

    /**
     * Judge a chain.
     *
     * @param presented leaf first; not empty
     * @param anchors the trust list
     * @return why it is not accepted, in one sentence; empty if it is
     */
    Optional<String> objection(List<X509Certificate> presented, List<X509Certificate> anchors, Instant at) {
        // Devices only see what is presented: nothing is put in from elsewhere.
        List<X509Certificate> path = signatures.path(presented, List.of());
        for (X509Certificate certificate : path) {
            Optional<String> invalid = invalid(certificate, at);
            if (invalid.isPresent()) {
                return invalid;
            }
            if (anchors.contains(certificate)) {
                return Optional.empty();
            }
            Optional<X509Certificate> issuer = signatures.issuerOf(certificate, anchors);
            if (issuer.isPresent()) {
                return invalid(issuer.get(), at);
            }
        }
        return Optional.of("The trust list has neither it nor its issuer "
                + path.getLast().getIssuerX500Principal().getName() + ".");
    }

    /** Why a certificate is not valid at some time, in one sentence; empty if it is. */
    static Optional<String> invalid(X509Certificate certificate, Instant at) {
        String name = certificate.getSubjectX500Principal().getName();
        if (at.isAfter(certificate.getNotAfter().toInstant())) {
            return Optional.of("The certificate of " + name + " has expired on "
                    + day(certificate.getNotAfter().toInstant()) + ".");
        }
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            return Optional.of("The certificate of " + name + " is not valid before "
                    + day(certificate.getNotBefore().toInstant()) + ".");
        }
        return Optional.empty();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
