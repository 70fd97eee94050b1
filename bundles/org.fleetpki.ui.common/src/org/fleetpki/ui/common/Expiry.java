// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.eclipse.osgi.util.NLS;

/**
 * When something ends, as people want to read it.
 *
 * @param end the last moment
 * @param now the moment to count from
 */
public record Expiry(Instant end, Instant now) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx").withZone(ZoneId.systemDefault());

    public static Expiry of(X509Certificate certificate, Instant now) {
        return new Expiry(certificate.getNotAfter().toInstant(), now);
    }

    /** Whole days left, negative once it has ended. */
    public long daysLeft() {
        long days = ChronoUnit.DAYS.between(now, end);
        return end.isBefore(now) ? Math.min(-1, days) : days;
    }

    /** Such as {@code 2027-11-21 (365 days)}, by the calendar of this computer. */
    public String words() {
        return DAY.format(end) + " (" + left() + ")";
    }

    /** Such as {@code 365 days left}, {@code 5 hours} or {@code ended 3 days ago}. */
    public String left() {
        Duration left = Duration.between(now, end);
        if (left.isNegative()) {
            long days = left.negated().toDays();
            return switch ((int) Math.min(days, 2)) {
                case 0 -> Messages.Expiry_today;
                case 1 -> Messages.Expiry_endedOneDay;
                default -> NLS.bind(Messages.Expiry_endedDays, days);
            };
        }
        if (left.toDays() >= 2) {
            return NLS.bind(Messages.Expiry_days, left.toDays());
        }
        return left.toHours() == 1 ? Messages.Expiry_oneHour : NLS.bind(Messages.Expiry_hours, left.toHours());
    }

    /** A moment to the second, with the offset from UTC. */
    public static String moment(Instant at) {
        return SECOND.format(at);
    }
}
