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
import org.fleetpki.cli.api.FleetFileOption;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.ObservationTable;
import org.fleetpki.cli.api.ProgressLine;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TerminalSecrets;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.FleetEngine;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.SecretSources;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows what each device is and serves. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "observe",
        description = "See what each device of the fleet is, and what it really serves. Changes no device.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.DEVICES_FAILED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki observe",
            "  fleetpki observe -w /srv/fleet --output json > fleet.json",
            "  fleetpki observe other.yaml --output ndjson | jq -r 'select(.trusted | not) | .deviceId'"
        })
public final class ObserveCommand implements CliCommand {

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
    public ObserveCommand(
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
        Path file = fleet.in(workspace.workspace());
        FleetSpec spec = files.readFleet(file);
        ProgressLine<Observation> progress = output.progress("Observing", json::of);
        List<Observation> seen;
        try {
            seen = engine.observe(workspace.workspace(), spec, secrets.namedIn(spec.source()), progress);
        } finally {
            progress.clear();
        }
        output.requireNotInterrupted("Interrupted before every device was seen; no device was changed.");
        switch (output.format()) {
            case TEXT -> output.text(new ObservationTable(output.style()).text(seen));
            case JSON ->
                output.json(
                        json.pretty(JsonObject.array(seen.stream().map(json::of).toList())));
            case NDJSON -> {}
        }
        return ExitCodeMapping.of(seen);
    }
}
