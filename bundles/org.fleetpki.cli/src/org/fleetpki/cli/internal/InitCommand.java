// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.Workspace;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Begins a workspace. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "init",
        description = "Begin a workspace: a folder with a fleet file to start from. Nothing is ever overwritten.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID, ExitCodeHelp.WORKSPACE_UNUSABLE},
        footer = {"  fleetpki init", "  fleetpki init -w /srv/fleet --name 'Harbour cameras'"})
public final class InitCommand implements CliCommand {

    @Option(names = "--name", paramLabel = "NAME", description = "The fleet's name. Default: the folder's name.")
    private Optional<String> name = Optional.empty();

    @Mixin
    private WorkspaceOption option = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final FleetFiles files;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public InitCommand(
            @Reference FleetFiles files, @Reference Terminal terminal, @Reference Interruption interruption) {
        this.files = files;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public CommandGroup group() {
        return CommandGroup.PREPARE;
    }

    @Override
    public Integer call() throws CliException {
        Workspace workspace = option.workspace();
        Path fleet = workspace.fleetFile();
        if (Files.exists(fleet)) {
            throw new CliException(
                    ExitCodes.WORKSPACE_UNUSABLE, fleet + " is there already, and init overwrites nothing.");
        }
        makeFolder(workspace.root());
        WholeFile.write(
                fleet, files.exampleFleet(name.filter(given -> !given.isBlank()).orElse(nameOf(workspace))));
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        if (output.isText()) {
            output.text("Wrote " + fleet + ", a fleet file to start from.");
        } else {
            output.json(new JsonObject()
                    .with("workspace", workspace.root().toString())
                    .with("fleetFile", fleet.toString())
                    .text());
        }
        String where = option.asArgument();
        String program = output.programName();
        output.note("Next: " + program + " ca create root --root --subject 'CN=Example root'" + where);
        output.note("      " + program + " ca create issuing --issuer root --subject 'CN=Example issuing'" + where);
        output.note("      name your devices in the fleet file, then: " + program + " observe" + where);
        return ExitCodes.OK;
    }

    private static void makeFolder(Path folder) throws CliException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw CliException.cannotWrite(folder, e);
        }
    }

    /** The root of a file system has no name. */
    private static String nameOf(Workspace workspace) {
        Path name = workspace.root().getFileName();
        return name == null ? "fleet" : name.toString();
    }
}
