// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.time.Instant;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.TimeSettings;
import org.fleetpki.device.onvif.DeviceManagement;
import org.fleetpki.device.onvif.DeviceNetwork;

/** Setting the clock. The time zone stays. */
record TimeOnOnvif(DeviceManagement management, DeviceNetwork network, ClockOnOnvif clock) implements TimeSettings {

    @Override
    public State read() throws DeviceException {
        return new State(management.time().ntp(), network.ntp().servers());
    }

    @Override
    public void set(Instant time) throws DeviceException {
        management.setTime(management.time(), time);
        clock.now(); // for the tokens to come
    }

    @Override
    public void useNtp(List<String> servers) throws DeviceException {
        network.setNtp(servers);
        management.setTimeByNtp(management.time());
        clock.now();
    }
}
