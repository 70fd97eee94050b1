// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.ObservationTable;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.PlanText;
import org.fleetpki.cli.api.ProgressLine;
import org.fleetpki.cli.api.ReportFolder;
import org.fleetpki.cli.api.ResultTable;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetEngine;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.fleet.api.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Tells the whole story of a fleet, verb by verb: observe, plan, apply, verify, report. */
@Component(service = FleetStory.class)
public final class FleetStory {

    private static final String INTERRUPTED = "Interrupted; the same command goes on from here.";

    private final FleetEngine engine;
    private final FleetFiles files;
    private final FleetJson json;
    private final SecretSources sources;
    private final ReportFolder reports;

    @Activate
    public FleetStory(
            @Reference FleetEngine engine,
            @Reference FleetFiles files,
            @Reference FleetJson json,
            @Reference SecretSources sources,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<ReportWriter> writers) {
        this.engine = engine;
        this.files = files;
        this.json = json;
        this.sources = sources;
        this.reports = new ReportFolder(writers);
    }

    /**
     * Run the story.
     *
     * @return the exit code
     */
    int tell(QuickstartFolder folder, CommandOutput output) throws FleetException, CliException {
        Workspace workspace = folder.workspace();
        FleetSpec fleet = files.readFleet(workspace.fleetFile());
        SecretSource secrets = sources.create(workspace.root(), Optional.empty());
        resume(folder, secrets, output);
        observe(workspace, fleet, secrets, output);
        Plan plan = plan(workspace, fleet, secrets, output);
        files.writePlan(plan, folder.plan());
        RunReport applied = apply(workspace, plan, secrets, output);
        output.requireNotInterrupted(INTERRUPTED);
        int verified = verify(workspace, fleet, output);
        output.requireNotInterrupted(INTERRUPTED);
        report(folder, applied, output);
        int code = ExitCodeMapping.of(applied);
        return code == ExitCodes.OK ? verified : code;
    }

    /** Finish what an interrupted run began, whatever comes of it: the story that follows looks anew. */
    private void resume(QuickstartFolder folder, SecretSource secrets, CommandOutput output)
            throws FleetException, CliException {
        if (!Files.exists(folder.plan())) {
            return;
        }
        heading(output, "The plan of an interrupted run");
        RunReport report = apply(folder.workspace(), files.readPlan(folder.plan()), secrets, output);
        output.requireNotInterrupted(INTERRUPTED);
        reports.write(report, shelve(folder, report));
    }

    private void observe(Workspace workspace, FleetSpec fleet, SecretSource secrets, CommandOutput output)
            throws FleetException, CliException {
        ProgressLine<Observation> progress = output.progress("Observing");
        List<Observation> seen;
        try {
            seen = engine.observe(workspace, fleet, secrets, progress);
        } finally {
            progress.clear();
        }
        output.requireNotInterrupted(INTERRUPTED);
        heading(output, "Observed");
        text(output, new ObservationTable(output.style()).text(seen));
    }

    private Plan plan(Workspace workspace, FleetSpec fleet, SecretSource secrets, CommandOutput output)
            throws FleetException, CliException {
        ProgressLine<DevicePlan> progress = output.progress("Planning");
        Plan plan;
        try {
            plan = engine.plan(workspace, fleet, secrets, progress);
        } finally {
            progress.clear();
        }
        output.requireNotInterrupted(INTERRUPTED);
        heading(output, "Planned");
        text(output, new PlanText(output.style()).text(plan));
        return plan;
    }

    private RunReport apply(Workspace workspace, Plan plan, SecretSource secrets, CommandOutput output)
            throws FleetException {
        ProgressLine<DeviceResult> progress = output.progress("Applying", json::of);
        RunReport report;
        try {
            report = engine.apply(workspace, plan, secrets, progress);
        } finally {
            progress.clear();
        }
        heading(output, plan.hasChanges() ? "Applied" : "Applied: nothing to do");
        text(output, new ResultTable(output.style()).text(report));
        return report;
    }

    private int verify(Workspace workspace, FleetSpec fleet, CommandOutput output) throws FleetException {
        ProgressLine<DeviceResult> progress = output.progress("Verifying");
        RunReport report;
        try {
            report = engine.verify(workspace, fleet, progress);
        } finally {
            progress.clear();
        }
        heading(output, "Verified by fresh TLS connections");
        text(output, new ResultTable(output.style()).text(report));
        return ExitCodeMapping.of(report);
    }

    private void report(QuickstartFolder folder, RunReport report, CommandOutput output) throws CliException {
        List<Path> written = reports.write(report, shelve(folder, report));
        if (output.format() == OutputFormat.JSON) {
            output.json(json.pretty(json.of(report)));
        }
        heading(output, "Reports");
        written.forEach(file -> text(output, "  " + file));
    }

    /** Put a plan that is finished with beside the reports of its run. */
    private static Path shelve(QuickstartFolder folder, RunReport report) throws CliException {
        Path shelf = folder.workspace().reports().resolve(report.runId());
        try {
            Files.createDirectories(shelf);
            Files.move(
                    folder.plan(),
                    shelf.resolve(folder.plan().getFileName()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw CliException.cannotWrite(shelf, e);
        }
        return shelf;
    }

    private static void heading(CommandOutput output, String words) {
        text(output, System.lineSeparator() + "== " + words + " ==");
    }

    private static void text(CommandOutput output, String text) {
        if (output.isText()) {
            output.text(text);
        }
    }
}
