// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.innovaphone.ModuleCommand;

/** The clock, by the {@code Date} header of any answer (RFC 9110, section 6.6.1). */
record ClockOnInnovaphone(CommandChannel channel) implements DeviceClock {

    @Override
    public List<String> limits() {
        return List.of("Without an NTP server the device may not know the time, and then validates no certificate.");
    }

    @Override
    public Instant now() throws DeviceException {
        Optional<String> date =
                channel.answer(ModuleCommand.of("CMD0", "xml-info")).header("Date");
        if (date.isEmpty()) {
            throw new DeviceException(
                    new Failure.Unsupported("clock that can be read", "its answers carry no Date header"));
        }
        try {
            return ZonedDateTime.parse(date.get(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new DeviceException(new Failure.Unexpected("a Date header of RFC 9110", "another form"), e);
        }
    }
}
