// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations such as {@code 30d}, {@code 12h} and {@code 2y}; a year has 365 days. */
final class DurationText {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})([hdy])");

    static ValueReader<Duration> between(Duration least, Duration most) {
        return (value, path, problems) -> {
            Matcher form = FORM.matcher(value instanceof Value.Scalar scalar ? scalar.text() : "");
            if (!form.matches()) {
                problems.report(value.place(), path + " must be a duration such as 30d, 12h or 2y");
                return Optional.empty();
            }
            int count = Integer.parseInt(form.group(1));
            Duration read = switch (form.group(2)) {
                case "h" -> Duration.ofHours(count);
                case "d" -> Duration.ofDays(count);
                default -> Duration.ofDays(365L * count);
            };
            if (read.compareTo(least) < 0 || read.compareTo(most) > 0) {
                problems.report(
                        value.place(),
                        path + " must lie between " + words(least) + " and " + words(most) + ", not " + form.group());
                return Optional.empty();
            }
            return Optional.of(read);
        };
    }

    /** The shortest form that is exact. */
    static String words(Duration duration) {
        return duration.toHours() % 24 == 0 ? duration.toDays() + "d" : duration.toHours() + "h";
    }

    private DurationText() {}
}
