// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.RunReport;
import org.osgi.service.component.annotations.Component;

/** JSON as {@code docs/formats.md} describes it, one object on one line. */
@Component
public final class LineFleetJson implements FleetJson {

    @Override
    public String of(Observation observation) {
        return JsonText.line(json -> RunForm.write(json, observation));
    }

    @Override
    public String of(DevicePlan devicePlan) {
        return JsonText.line(json -> DevicePlanForm.write(json, devicePlan));
    }

    /** The same as in a plan file: what was printed can be stored and applied. */
    @Override
    public String of(Plan plan) {
        return JsonText.line(json -> PlanForm.write(json, plan));
    }

    @Override
    public String of(DeviceResult result) {
        return JsonText.line(json -> RunForm.write(json, result));
    }

    @Override
    public String of(RunReport report) {
        return JsonText.line(json -> RunForm.write(json, report));
    }

    @Override
    public String pretty(String json) {
        return JsonText.pretty(json);
    }
}
