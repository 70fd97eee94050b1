// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a span of time: minutes, hours or days, such as {@code 12h}. */
public final class TimeSpanConverter implements ITypeConverter<Duration> {

    private static final Pattern NUMBER = Pattern.compile("([1-9]\\d{0,5})([mhd])");

    @Override
    public Duration convert(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new TypeConversionException("'" + text + "' is no span of time; right would be 30m, 12h or 7d");
        }
        long count = Long.parseLong(number.group(1));
        return switch (number.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
