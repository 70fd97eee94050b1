// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.asn1;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Points in time. What X.680 allows is read; RFC 5280 allows only Zulu time with seconds and without fractions. */
final class DerTime {

    /** What may stand behind the digits: a fraction, and the offset from Zulu time. */
    private static final Pattern TAIL = Pattern.compile("(?:[.,]\\d{1,9})?(Z|[+-]\\d{4})?");

    /** Digits of month, day, hour and minute; two more where there are seconds. */
    private static final int SHORTEST = 8;

    static Instant read(DerNode node) throws Asn1Exception {
        boolean shortYear = node.is(Tags.UTC_TIME);
        if (!shortYear && !node.is(Tags.GENERALIZED_TIME)) {
            throw new Asn1Exception("a time is wanted where " + node.describe() + " stands", node.offset());
        }
        String text = new String(node.content().toArray(), StandardCharsets.ISO_8859_1);
        int yearDigits = shortYear ? 2 : 4;
        int digits = digits(text);
        int rest = digits - yearDigits;
        if (rest != SHORTEST && rest != SHORTEST + 2) {
            throw new Asn1Exception("a time has a form that it cannot have", node.offset());
        }
        int year = number(text, 0, yearDigits);
        if (shortYear) {
            year += year < 50 ? 2000 : 1900;
        }
        try {
            return LocalDateTime.of(
                            year,
                            number(text, yearDigits, 2),
                            number(text, yearDigits + 2, 2),
                            number(text, yearDigits + 4, 2),
                            number(text, yearDigits + 6, 2),
                            rest == SHORTEST ? 0 : number(text, yearDigits + SHORTEST, 2))
                    .toInstant(offset(text.substring(digits), node));
        } catch (DateTimeException e) {
            throw new Asn1Exception("a time names a day or an hour that does not exist", node.offset());
        }
    }

    private static ZoneOffset offset(String behind, DerNode node) throws Asn1Exception {
        if (behind.equals("Z")) {
            return ZoneOffset.UTC;
        }
        Matcher tail = TAIL.matcher(behind);
        if (!tail.matches()) {
            throw new Asn1Exception("a time has a form that it cannot have", node.offset());
        }
        String zone = tail.group(1);
        return zone == null || zone.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static int digits(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) >= '0' && text.charAt(count) <= '9') {
            count++;
        }
        return count;
    }

    private static int number(String text, int from, int length) {
        int number = 0;
        for (int i = from; i < from + length; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private DerTime() {}
}
