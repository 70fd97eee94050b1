// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.fleetpki.pki.api.ca.RevocationReason;

/**
 * A change of the book, as the journal has it on one line: time, {@code revoke} or {@code release}, serial number, time of
 * revocation, reason, time of invalidity, expiry of a foreign certificate, who, why.
 *
 * @param at when it was asked for
 * @param mark the revocation; empty for a release
 * @param foreignExpiry set for a certificate that the books do not have
 */
record RevocationIntent(
        Instant at,
        BigInteger serial,
        Optional<RevocationMark> mark,
        Optional<Instant> foreignExpiry,
        String by,
        String note) {

    private static final int FIELDS = 9;
    private static final String NONE = "-";

    String write() {
        return String.join(
                "\t",
                at.toString(),
                mark.isPresent() ? "revoke" : "release",
                Hex.of(serial),
                mark.map(m -> m.revokedAt().toString()).orElse(NONE),
                mark.map(m -> m.reason().id()).orElse(NONE),
                text(mark.flatMap(RevocationMark::invalidSince)),
                text(foreignExpiry),
                onOneLine(by),
                onOneLine(note));
    }

    private static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(NONE);
    }

    private static String onOneLine(String text) {
        return text.isEmpty() ? NONE : text.replaceAll("\\p{Cntrl}", "?");
    }

    /**
     * Read one.
     *
     * @throws IllegalArgumentException if it is none
     */
    static RevocationIntent read(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("has " + fields.length + " fields, and " + FIELDS + " would be right");
        }
        return new RevocationIntent(
                Instant.parse(fields[0]),
                Hex.parse(fields[2])
                        .orElseThrow(() -> new IllegalArgumentException("has no serial number in its third field")),
                fields[1].equals("revoke") ? Optional.of(mark(fields)) : Optional.empty(),
                time(fields[6]),
                fields[7],
                fields[8]);
    }

    private static RevocationMark mark(String[] fields) {
        return new RevocationMark(Instant.parse(fields[3]), RevocationReason.parse(fields[4]), time(fields[5]));
    }

    private static Optional<Instant> time(String field) {
        return field.equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(field));
    }
}
