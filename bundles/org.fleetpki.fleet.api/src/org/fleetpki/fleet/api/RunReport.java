// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.time.Instant;
import java.util.List;

/**
 * What a run did: one result for each device.
 *
 * @param runId unique
 * @param verb {@code apply} or {@code verify}
 * @param planId the plan it carried out; empty for {@code verify}
 * @param fleetName the fleet's name
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param results in the order of the plan
 */
public record RunReport(
        String runId,
        String verb,
        String planId,
        String fleetName,
        Instant startedAt,
        Instant endedAt,
        List<DeviceResult> results) {

    public RunReport {
        results = List.copyOf(results);
    }

    /** How many devices came out so. */
    public long count(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }

    /** Whether every device is as it should be. */
    public boolean isSuccess() {
        return results.stream().allMatch(result -> result.outcome().isSuccess());
    }
}
