// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.time.Instant;
import java.util.Optional;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.onvif.DeviceManagement;
import org.fleetpki.device.onvif.OnvifLogIn;

/** The clock. It is asked without a log-in where that is allowed, since a token with a wrong time would be refused. */
record ClockOnOnvif(OnvifLogIn logIn, DeviceManagement management, String path) implements DeviceClock {

    @Override
    public Instant now() throws DeviceException {
        Optional<Instant> time = logIn.synchronise(path);
        if (time.isEmpty()) {
            time = management.time().utc();
        }
        return time.orElseThrow(() -> new DeviceException(
                new Failure.Unsupported("clock that can be read", "it tells its local time only, without UTC")));
    }
}
