// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/** The clock, by the {@code Date} header that the web server puts on every answer (RFC 9110, section 6.6.1). */
record ClockOnAxis(DeviceInfo info) implements DeviceClock {

    @Override
    public Instant now() throws DeviceException {
        Optional<String> date = info.askForHeaders().header("Date");
        if (date.isEmpty()) {
            throw new DeviceException(
                    new Failure.Unsupported("clock that can be read", "its answers carry no Date header"));
        }
        return parse(date.get());
    }

    static Instant parse(String date) throws DeviceException {
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new DeviceException(new Failure.Unexpected("a Date header of RFC 9110", "another form"), e);
        }
    }
}
