// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Plan;
import org.osgi.service.component.annotations.Component;

/** Fleet files in YAML 1.2, inventories in CSV, plans in JSON. */
@Component
public final class CheckedFleetFiles implements FleetFiles {

    @Override
    public FleetSpec readFleet(Path file) throws FleetException {
        return new FleetFileReader(file).read();
    }

    @Override
    public Plan readPlan(Path file) throws FleetException {
        Problems problems = new Problems(file);
        Optional<Plan> plan = FileText.read(file, problems)
                .flatMap(text -> JsonComposer.compose(text, problems))
                .flatMap(document -> PlanForm.read(document, problems));
        problems.throwIfAny();
        return plan.orElseThrow(() -> new IllegalStateException("a plan without a problem is a plan"));
    }

    @Override
    public void writePlan(Plan plan, Path file) throws FleetException {
        String text = JsonText.pretty(JsonText.line(json -> PlanForm.write(json, plan))) + "\n";
        try {
            WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new FleetException(
                    new FleetFailure.WorkspaceUnusable(file, "the plan cannot be written: " + FileProblem.phrase(e)),
                    e);
        }
    }

    @Override
    public String exampleFleet(String name) {
        return BundledText.exampleFleet(name);
    }

    @Override
    public String fleetSchema() {
        return BundledText.schema();
    }
}
