// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of {@code index.txt}.
 *
 * @param status {@code V} valid, {@code R} revoked or {@code E} expired
 * @param mark set if and only if it is revoked
 * @param text the line as it stands in the file, of six fields
 */
record RevocationLine(char status, Instant expiry, Optional<RevocationMark> mark, BigInteger serial, String text) {

    private static final int FIELDS = 6;

    /**
     * Read one.
     *
     * @throws IllegalArgumentException with a phrase about what is wrong
     */
    static RevocationLine read(String text) {
        String[] fields = text.split("\t", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(
                    "has " + fields.length + " fields separated by tabs, and " + FIELDS + " would be right");
        }
        if (!fields[0].equals("V") && !fields[0].equals("R") && !fields[0].equals("E")) {
            throw new IllegalArgumentException("begins with none of V, R and E");
        }
        Instant expiry = RevocationTimes.read(fields[1])
                .orElseThrow(() -> new IllegalArgumentException(
                        "has no time of expiry in its second field, such as 301231235959Z"));
        BigInteger serial = Hex.parse(fields[3])
                .orElseThrow(() ->
                        new IllegalArgumentException("has no serial number in hexadecimal digits in its fourth field"));
        char status = fields[0].charAt(0);
        Optional<RevocationMark> mark = status == 'R' ? RevocationMark.read(fields[2]) : Optional.empty();
        if (status == 'R' && mark.isEmpty()) {
            throw new IllegalArgumentException("is revoked, but its third field is no time with a reason,"
                    + " such as 251231235959Z,keyCompromise");
        }
        return new RevocationLine(status, expiry, mark, serial, text);
    }

    /** A certificate that was issued elsewhere; openssl writes the number where it knows no subject. */
    static RevocationLine foreign(BigInteger serial, Instant expiry, RevocationMark mark) {
        String number = Hex.of(serial);
        return read(String.join("\t", "R", RevocationTimes.write(expiry), mark.write(), number, "unknown", number));
    }

    /** The same certificate, revoked. */
    RevocationLine revoked(RevocationMark as) {
        return with("R", as.write());
    }

    /** The same certificate, not revoked; openssl sets it to {@code E} by itself where it has expired. */
    RevocationLine released() {
        return with("V", "");
    }

    private RevocationLine with(String newStatus, String newMark) {
        String[] fields = text.split("\t", -1);
        fields[0] = newStatus;
        fields[2] = newMark;
        return read(String.join("\t", fields));
    }
}
