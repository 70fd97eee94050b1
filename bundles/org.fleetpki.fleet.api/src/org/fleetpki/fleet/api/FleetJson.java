// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The JSON form of what the verbs return, one object on one line. Field names are stable within a major version of
 * {@code docs/formats.md}.
 */
@ProviderType
public interface FleetJson {

    String of(Observation observation);

    String of(DevicePlan devicePlan);

    String of(Plan plan);

    String of(DeviceResult result);

    String of(RunReport report);

    /** The same JSON with line breaks and indentation, for people. */
    String pretty(String json);
}
