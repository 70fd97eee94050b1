// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/**
 * The clock of the manager (schema Manager, property {@code DateTime}).
 *
 * @param client the log-in
 * @param manager its address
 */
record ClockOnRedfish(RedfishClient client, String manager) implements DeviceClock {

    @Override
    public Instant now() throws DeviceException {
        String text = client.get(manager, "tell the time").path("DateTime").asString("");
        if (text.isEmpty()) {
            throw new DeviceException(
                    new Failure.Unsupported("clock that can be read", "its manager tells no DateTime"));
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new DeviceException(new Failure.Unexpected("a time with its offset", "another form"), e);
        }
    }
}
