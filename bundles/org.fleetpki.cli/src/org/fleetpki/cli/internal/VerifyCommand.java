// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.FleetFileOption;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.ProgressLine;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetEngine;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.RunReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Holds every device against the fleet file. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "verify",
        description = {
            "Hold every device against the fleet file, by fresh TLS connections alone. Logs in nowhere, needs no"
                    + " secret."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.DEVICES_FAILED,
            ExitCodeHelp.STATE_UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki verify",
            "  fleetpki verify -w /srv/fleet -q > /dev/null || echo 'look at the fleet'",
            "  fleetpki verify --output json | jq '.results[] | select(.outcome != \"NOTHING_TO_DO\")'"
        })
public final class VerifyCommand implements CliCommand {

    @Mixin
    private FleetFileOption fleet = new FleetFileOption();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final FleetEngine engine;
    private final FleetFiles files;
    private final FleetJson json;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public VerifyCommand(
            @Reference FleetEngine engine,
            @Reference FleetFiles files,
            @Reference FleetJson json,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.engine = engine;
        this.files = files;
        this.json = json;
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
        RunReport report = verify(spec, output);
        new ReportOutput(output, json).write(report);
        return ExitCodeMapping.of(report);
    }

    private RunReport verify(FleetSpec spec, CommandOutput output) throws FleetException {
        ProgressLine<DeviceResult> progress = output.progress("Verifying", json::of);
        try {
            return engine.verify(workspace.workspace(), spec, progress);
        } finally {
            progress.clear();
        }
    }
}
