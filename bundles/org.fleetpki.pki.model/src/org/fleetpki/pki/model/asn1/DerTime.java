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

    private static final Pattern FORM = Pattern.compile(
            "(\\d{2}|\\d{4})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})?(?:[.,]\\d{1,9})?(Z|[+-]\\d{4})?");

    static Instant read(DerNode node) throws Asn1Exception {
        boolean shortYear = node.is(Tags.UTC_TIME);
        if (!shortYear && !node.is(Tags.GENERALIZED_TIME) && node.tagClass() == TagClass.UNIVERSAL) {
            throw new Asn1Exception("a time is wanted where " + node.describe() + " stands", node.offset());
        }
        String text = new String(node.content().toArray(), StandardCharsets.ISO_8859_1);
        Matcher form = FORM.matcher(text);
        if (!form.matches() || shortYear != (form.group(1).length() == 2)) {
            throw new Asn1Exception("a time has a form that it cannot have", node.offset());
        }
        int year = Integer.parseInt(form.group(1));
        if (shortYear) {
            year += year < 50 ? 2000 : 1900;
        }
        try {
            ZoneOffset offset =
                    form.group(7) == null || form.group(7).equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(form.group(7));
            return LocalDateTime.of(
                            year,
                            Integer.parseInt(form.group(2)),
                            Integer.parseInt(form.group(3)),
                            Integer.parseInt(form.group(4)),
                            Integer.parseInt(form.group(5)),
                            form.group(6) == null ? 0 : Integer.parseInt(form.group(6)))
                    .toInstant(offset);
        } catch (DateTimeException e) {
            throw new Asn1Exception("a time names a day or an hour that does not exist", node.offset());
        }
    }

    private DerTime() {}
}
