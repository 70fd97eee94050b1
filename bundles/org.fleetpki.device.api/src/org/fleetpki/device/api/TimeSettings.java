// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Setting the device's clock, by hand or by NTP. */
@ConsumerType
public interface TimeSettings extends Capability {

    /** Read the settings. */
    State read() throws DeviceException;

    /** Set the clock by hand; NTP is switched off where the device cannot have both. */
    void set(Instant time) throws DeviceException;

    /**
     * Let these servers set the clock.
     *
     * @param servers addresses or DNS names, not empty
     */
    void useNtp(List<String> servers) throws DeviceException;

    /**
     * The settings.
     *
     * @param ntp whether servers set the clock
     * @param servers those, also while they are not used
     */
    record State(boolean ntp, List<String> servers) {

        public State {
            servers = List.copyOf(servers);
        }
    }
}
