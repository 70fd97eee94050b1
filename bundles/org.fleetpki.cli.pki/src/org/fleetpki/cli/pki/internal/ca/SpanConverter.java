// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a validity as profiles and fleet files have it: hours, days or years of 365 days, such as {@code 397d}. */
final class SpanConverter implements ITypeConverter<Duration> {

    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,6})([hdy])");

    @Override
    public Duration convert(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new TypeConversionException("'" + text + "' is no span of time; right would be 397d, 10y or 36h");
        }
        long count = Long.parseLong(number.group(1));
        return switch (number.group(2)) {
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(count * 365);
        };
    }
}
