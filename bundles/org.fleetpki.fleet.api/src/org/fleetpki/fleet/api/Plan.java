// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What will be done to a fleet: made by {@code plan}, shown, stored, and carried out by {@code apply} exactly as it is.
 *
 * @param id unique
 * @param createdAt when it was made
 * @param fleetName the fleet's name
 * @param fleetFile where the fleet was read from; {@code file:} secrets are relative to its folder
 * @param policy the policy it was made by
 * @param devices one entry for each device, in the order of the fleet file
 */
public record Plan(
        String id, Instant createdAt, String fleetName, Path fleetFile, Policy policy, List<DevicePlan> devices) {

    public Plan {
        devices = List.copyOf(devices);
    }

    /** How many devices the planner decided so about. */
    public long count(DevicePlan.Verdict verdict) {
        return devices.stream().filter(device -> device.verdict() == verdict).count();
    }

    /** Whether applying it would change any device. */
    public boolean hasChanges() {
        return count(DevicePlan.Verdict.CHANGE) > 0;
    }
}
