// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.nio.file.Path;
import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.ProgressLine;
import org.fleetpki.cli.api.ReportFolder;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetEngine;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretSources;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Carries out a plan. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "apply",
        description = {
            "Carry out a plan, exactly as it is: each device as a transaction of its own, proven by a fresh TLS "
                    + "connection, or rolled back.",
            "After an interruption, even by kill -9, the same command resumes.",
            "The reports of the run are written into the workspace's folder reports/RUN."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.DEVICES_FAILED,
            ExitCodeHelp.STATE_UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.DEVICE_CHANGED,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki apply plan.json",
            "  fleetpki apply plan.json -w /srv/fleet --output ndjson | jq -r '.deviceId + \" \" + .outcome'",
            "  fleetpki apply plan.json -v 2> apply.log"
        })
public final class ApplyCommand implements CliCommand {

    @Parameters(paramLabel = "PLAN", description = "The plan, a file that 'fleetpki plan -o' wrote.")
    private Path file = Path.of("");

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final FleetEngine engine;
    private final FleetFiles files;
    private final FleetJson json;
    private final TerminalSecrets secrets;
    private final ReportFolder reports;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public ApplyCommand(
            @Reference FleetEngine engine,
            @Reference FleetFiles files,
            @Reference FleetJson json,
            @Reference SecretSources secrets,
            @Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policyOption = ReferencePolicyOption.GREEDY)
                    List<ReportWriter> writers,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.engine = engine;
        this.files = files;
        this.json = json;
        this.secrets = new TerminalSecrets(secrets, terminal);
        this.reports = new ReportFolder(writers);
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public CommandGroup group() {
        return CommandGroup.FLEET;
    }

    @Override
    public Integer call() throws FleetException, CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        Plan plan = files.readPlan(file);
        RunReport report = apply(plan, output);
        new ReportOutput(output, json).write(report);
        int code = ExitCodeMapping.of(report);
        try {
            Path folder = workspace.workspace().reports().resolve(report.runId());
            reports.write(report, folder);
            output.note("Reports: " + folder);
        } catch (CliException e) {
            output.warn("fleetpki apply: " + e.getMessage());
            code = code == ExitCodes.OK ? e.exitCode() : code;
        }
        if (code == ExitCodes.INTERRUPTED || interruption.isRequested()) {
            output.note(
                    "Interrupted; '" + output.programName() + " apply " + file + workspace.asArgument() + "' resumes.");
        }
        return code;
    }

    private RunReport apply(Plan plan, CommandOutput output) throws FleetException {
        ProgressLine<DeviceResult> progress = output.progress("Applying", json::of);
        try {
            return engine.apply(workspace.workspace(), plan, secrets.namedIn(plan.fleetFile()), progress);
        } finally {
            progress.clear();
        }
    }
}
