// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as {@code openssl ca} writes them into its index: those of ASN.1, always UTC and with seconds. */
final class RevocationTimes {

    /** RFC 5280, 4.1.2.5: years from 2050 on have four digits. */
    private static final Instant LONG_YEARS = Instant.parse("2050-01-01T00:00:00Z");

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern DIGITS = Pattern.compile("(\\d{2}|\\d{4})\\d{10}Z");

    /** Two digits for the year until 2049. */
    static String write(Instant time) {
        return (time.isBefore(LONG_YEARS) ? SHORT : LONG).format(time);
    }

    /** Always four digits, as the times of a compromise have. */
    static String writeLong(Instant time) {
        return LONG.format(time);
    }

    /** Empty if it is none. */
    static Optional<Instant> read(String text) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        int digits = text.length() - 11;
        int year = Integer.parseInt(text, 0, digits, 10);
        if (digits == 2) {
            year += year < 50 ? 2000 : 1900;
        }
        try {
            return Optional.of(LocalDateTime.of(
                            year,
                            pair(text, digits),
                            pair(text, digits + 2),
                            pair(text, digits + 4),
                            pair(text, digits + 6),
                            pair(text, digits + 8))
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int pair(String text, int at) {
        return Integer.parseInt(text, at, at + 2, 10);
    }

    private RevocationTimes() {}
}
