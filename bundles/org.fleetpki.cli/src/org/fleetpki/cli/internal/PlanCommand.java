// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.FleetFileOption;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.PlanText;
import org.fleetpki.cli.api.ProgressLine;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.FleetEngine;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.SecretSources;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Decides what has to change, and shows it. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "plan",
        description = {
            "Decide what has to change, and show it: for each device the reason, the difference, and the steps.",
            "Changes no device and issues no certificate. 'fleetpki apply' carries out the plan that -o writes."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.PLAN_HAS_CHANGES,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.REFUSED,
            ExitCodeHelp.DEVICES_FAILED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki plan -o plan.json",
            "  fleetpki plan -w /srv/fleet --detailed-exitcode; test $? -eq 2 && echo changes",
            "  fleetpki plan --output json | jq '.devices[].reason'"
        })
public final class PlanCommand implements CliCommand {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write the plan into this file, for 'fleetpki apply'.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--detailed-exitcode",
            description = "Exit with 2 if there is something to do, by this program or by hand.")
    private boolean detailed;

    @Mixin
    private FleetFileOption fleet = new FleetFileOption();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final FleetEngine engine;
    private final FleetFiles files;
    private final FleetJson json;
    private final TerminalSecrets secrets;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public PlanCommand(
            @Reference FleetEngine engine,
            @Reference FleetFiles files,
            @Reference FleetJson json,
            @Reference SecretSources secrets,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.engine = engine;
        this.files = files;
        this.json = json;
        this.secrets = new TerminalSecrets(secrets, terminal);
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
        FleetSpec spec = files.readFleet(fleet.in(workspace.workspace()));
        Plan plan = plan(spec, output);
        output.requireNotInterrupted("Interrupted before every device was planned for; no plan was written.");
        switch (output.format()) {
            case TEXT -> output.text(new PlanText(output.style()).text(plan));
            case JSON -> output.json(json.pretty(json.of(plan)));
            case NDJSON -> {}
        }
        if (out.isPresent()) {
            files.writePlan(plan, out.get());
            output.note("Wrote " + out.get() + ".");
        }
        output.note("Next: " + next(plan, output.programName()));
        return ExitCodeMapping.of(plan, detailed);
    }

    private Plan plan(FleetSpec spec, CommandOutput output) throws FleetException {
        ProgressLine<DevicePlan> progress = output.progress("Planning", json::of);
        try {
            return engine.plan(workspace.workspace(), spec, secrets.namedIn(spec.source()), progress);
        } finally {
            progress.clear();
        }
    }

    private String next(Plan plan, String program) {
        String where = workspace.asArgument();
        boolean barred = plan.count(DevicePlan.Verdict.UNKNOWN) > 0 || plan.count(DevicePlan.Verdict.REFUSED) > 0;
        if (!plan.hasChanges() && barred) {
            return "mend what the reasons above tell, and plan again.";
        }
        if (!plan.hasChanges()) {
            return "'" + program + " verify" + where + "' proves by fresh TLS connections how the devices are.";
        }
        return out.map(file -> program + " apply " + file + where)
                .orElse(program + " plan -o plan.json" + where + ", to have a plan that can be applied.");
    }
}
