// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.webform.internal.profile.Answer;
import org.fleetpki.device.webform.internal.profile.Spec;

/** The device's time, as a {@code Date} header (RFC 9110, section 6.6.1) or as ISO 8601 with its offset. */
record ClockByProfile(Spec.Clock spec, Wire wire) implements DeviceClock, ByProfile {

    @Override
    public Instant now() throws DeviceException {
        Answer answer = wire.demand(spec.get(), new Values(), "tell its time");
        String text = spec.date()
                .from(answer)
                .orElseThrow(() -> new DeviceException(
                        new Failure.Unsupported("clock that can be read", "its answers do not tell the time")));
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return iso(text);
        }
    }

    private static Instant iso(String text) throws DeviceException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new DeviceException(
                    new Failure.Unexpected("a time of RFC 9110 or ISO 8601", "another form of it"), e);
        }
    }
}
