// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;

/**
 * Dates in answers, always UTC. The vendor's own server reads them with a reader that takes many forms, so that the form
 * is not known for sure; those that are likely are taken.
 */
final class DeviceDate {

    private static final List<DateTimeFormatter> FORMS = List.of(
            optionalTime("yyyy-MM-dd['T'][ ][HH:mm[:ss]][.SSS]['Z'][ 'UTC'][ 'GMT']"),
            optionalTime("dd.MM.yyyy[ HH:mm[:ss]][ 'UTC'][ 'GMT']"),
            optionalTime("d MMM yyyy[ HH:mm[:ss]][ 'UTC'][ 'GMT']"));

    /** Read one; {@link Failure.Unexpected} if it is none. */
    static Instant parse(String text) throws DeviceException {
        for (DateTimeFormatter form : FORMS) {
            try {
                return LocalDateTime.parse(text.strip(), form).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                continue; // another form may fit
            }
        }
        throw new DeviceException(
                new Failure.Unexpected("a date such as 2026-11-30T12:00:00Z", "'" + DeviceText.clean(text) + "'"));
    }

    private static DateTimeFormatter optionalTime(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .toFormatter(Locale.ROOT);
    }

    private DeviceDate() {}
}
