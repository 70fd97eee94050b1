// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetEngine;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.Progress;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.Workspace;

/** Answers what it was told to, device by device. */
final class FakeEngine implements FleetEngine {

    final List<String> calls = new ArrayList<>();
    List<Observation> observations = List.of();
    Plan plan = Fleets.plan(DevicePlan.Verdict.NOTHING_TO_DO);
    RunReport report = Fleets.report();
    FleetFailure failure;
    RuntimeException defect;

    /** Run after each device, as by somebody who watches. */
    Runnable afterEach = () -> {};

    @Override
    public List<Observation> observe(
            Workspace workspace, FleetSpec fleet, SecretSource secrets, Progress<Observation> progress)
            throws FleetException {
        begin("observe " + workspace.root());
        return each(observations, progress);
    }

    @Override
    public Plan plan(Workspace workspace, FleetSpec fleet, SecretSource secrets, Progress<DevicePlan> progress)
            throws FleetException {
        begin("plan " + workspace.root());
        each(plan.devices(), progress);
        return plan;
    }

    @Override
    public RunReport apply(Workspace workspace, Plan toApply, SecretSource secrets, Progress<DeviceResult> progress)
            throws FleetException {
        begin("apply " + toApply.id());
        each(report.results(), progress);
        return report;
    }

    @Override
    public RunReport verify(Workspace workspace, FleetSpec fleet, Progress<DeviceResult> progress)
            throws FleetException {
        begin("verify " + workspace.root());
        each(report.results(), progress);
        return report;
    }

    private void begin(String call) throws FleetException {
        calls.add(call);
        if (failure != null) {
            throw new FleetException(failure, new IllegalStateException("the cause"));
        }
        if (defect != null) {
            throw defect;
        }
    }

    private <T> List<T> each(List<T> results, Progress<T> progress) {
        progress.begin(results.size());
        for (T result : results) {
            progress.working("some-device", "Look");
            progress.finished(result);
            afterEach.run();
        }
        return results;
    }
}
