// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whom the devices of a fleet trusted at one moment.
 *
 * @param fleetName the fleet's name
 * @param at when it was begun
 * @param devices one entry for each device that was looked at, in the order of the fleet file
 */
public record TrustSurvey(String fleetName, Instant at, List<DeviceTrust> devices) {

    public TrustSurvey {
        devices = List.copyOf(devices);
    }

    /** What was seen of one device. */
    public Optional<DeviceTrust> device(String id) {
        return devices.stream().filter(device -> device.deviceId().equals(id)).findFirst();
    }
}
