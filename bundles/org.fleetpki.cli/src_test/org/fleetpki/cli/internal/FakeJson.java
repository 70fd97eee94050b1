// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.RunReport;

/** Just enough JSON to tell what was written. */
final class FakeJson implements FleetJson {

    @Override
    public String of(Observation observation) {
        return "{\"observation\":\"" + observation.deviceId() + "\"}";
    }

    @Override
    public String of(DevicePlan devicePlan) {
        return "{\"devicePlan\":\"" + devicePlan.device().id() + "\"}";
    }

    @Override
    public String of(Plan plan) {
        return "{\"plan\":\"" + plan.id() + "\"}";
    }

    @Override
    public String of(DeviceResult result) {
        return "{\"result\":\"" + result.deviceId() + "\"}";
    }

    @Override
    public String of(RunReport report) {
        return "{\"report\":\"" + report.runId() + "\"}";
    }

    @Override
    public String pretty(String json) {
        return json;
    }
}
