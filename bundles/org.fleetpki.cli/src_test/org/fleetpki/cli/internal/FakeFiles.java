// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.nio.file.Path;
import java.util.List;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.SpecProblem;

/** Reads every file as the same fleet and the same plan, unless told that they are wrong. */
final class FakeFiles implements FleetFiles {

    Plan plan = Fleets.plan(DevicePlan.Verdict.CHANGE);
    Path written;
    Path read;
    List<String> problems = List.of();

    @Override
    public FleetSpec readFleet(Path file) throws FleetException {
        refuse(file);
        read = file;
        return Fleets.fleet(file);
    }

    @Override
    public Plan readPlan(Path file) throws FleetException {
        refuse(file);
        return plan;
    }

    @Override
    public void writePlan(Plan toWrite, Path file) {
        written = file;
    }

    @Override
    public String exampleFleet(String name) {
        return "name: " + name + "\n";
    }

    @Override
    public String fleetSchema() {
        return "{}";
    }

    private void refuse(Path file) throws FleetException {
        if (!problems.isEmpty()) {
            throw new FleetException(new FleetFailure.SpecInvalid(problems.stream()
                    .map(problem -> new SpecProblem(file, 3, 5, problem))
                    .toList()));
        }
    }
}
