// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import java.time.Instant;
import java.util.List;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;

/** The system's clock. */
record ClockOnHost(Shell shell) implements DeviceClock {

    @Override
    public Instant now() throws DeviceException {
        String said = Pairs.output("tell its time", shell.run(Script.CLOCK, List.of(), new byte[0], Shell.SHORT))
                .strip();
        if (!said.matches("-?[0-9]{1,11}")) {
            throw new DeviceException(new Failure.Unexpected("seconds since 1970", "'" + DeviceText.clean(said) + "'"));
        }
        return Instant.ofEpochSecond(Long.parseLong(said));
    }
}
