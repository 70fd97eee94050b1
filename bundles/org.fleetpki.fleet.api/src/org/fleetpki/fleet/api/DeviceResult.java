// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.time.Duration;
import java.util.Optional;

/**
 * How one device came out of a run.
 *
 * @param deviceId its name in the fleet
 * @param host where it was reached
 * @param site where it stands; empty if not told
 * @param outcome how it came out
 * @param description one sentence; empty for a plain success, as in AXIS Device Manager's Task Result
 * @param before what was seen before; empty if nothing was
 * @param after what was seen afterwards; empty if nothing was
 * @param took how long it took
 */
public record DeviceResult(
        String deviceId,
        String host,
        String site,
        Outcome outcome,
        String description,
        Optional<Observation> before,
        Optional<Observation> after,
        Duration took) {}
