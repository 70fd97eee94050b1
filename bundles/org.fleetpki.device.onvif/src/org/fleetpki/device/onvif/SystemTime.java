// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/**
 * A device's time and how it is set.
 *
 * @param ntp whether servers set it
 * @param daylightSavings whether daylight saving is on now
 * @param timeZone in the form of POSIX 1003.1, section 8.3; empty if the device does not tell
 * @param utc the time; empty if the device only tells its local one
 */
public record SystemTime(boolean ntp, boolean daylightSavings, String timeZone, Optional<Instant> utc) {

    static SystemTime read(Answer response) throws DeviceException {
        Answer time = response.child("SystemDateAndTime");
        Optional<Answer> utc = time.find("UTCDateTime");
        return new SystemTime(
                time.text("DateTimeType").equals("NTP"),
                Answer.isTrue(time.optional("DaylightSavings")),
                time.find("TimeZone").map(zone -> zone.optional("TZ")).orElse(""),
                utc.isPresent() ? Optional.of(instant(utc.get())) : Optional.empty());
    }

    private static Instant instant(Answer dateTime) throws DeviceException {
        Answer date = dateTime.child("Date");
        Answer time = dateTime.child("Time");
        try {
            return LocalDateTime.of(
                            number(date, "Year"),
                            number(date, "Month"),
                            number(date, "Day"),
                            number(time, "Hour"),
                            number(time, "Minute"),
                            Math.min(number(time, "Second"), 59)) // a leap second is the 61st
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException | NumberFormatException e) {
            throw new DeviceException(new Failure.Unexpected("a date and a time", "something else"), e);
        }
    }

    private static int number(Answer answer, String name) throws DeviceException {
        return Integer.parseInt(answer.text(name));
    }
}
