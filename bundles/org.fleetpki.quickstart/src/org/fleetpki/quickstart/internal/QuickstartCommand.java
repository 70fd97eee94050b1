// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.pki.api.PkiException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the main job from beginning to end on simulated devices. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "quickstart",
        description = {
            "Show everything on a fleet of simulated cameras on this computer: make a workspace with a root and an "
                    + "issuing authority, observe, plan, apply, verify, report.",
            "Run again, it finds nothing to do. After an interruption it goes on where it was."
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
            "  fleetpki quickstart",
            "  fleetpki quickstart --workspace trial --devices 20",
            "  fleetpki simulate -w fleetpki-quickstart     Keep its cameras running"
        })
public final class QuickstartCommand implements CliCommand {

    private static final int USUAL = 5;

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            defaultValue = "fleetpki-quickstart",
            description = "The folder to work in, new or of an earlier quickstart. Default: ${DEFAULT-VALUE}.")
    private Path workspace = Path.of("fleetpki-quickstart");

    @Option(
            names = "--devices",
            paramLabel = "N",
            description = "How many cameras a new workspace gets, from 1 to " + LoopbackAddresses.MOST + ". Default: "
                    + USUAL + ".")
    private Optional<Integer> devices = Optional.empty();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final WorkspaceMaker maker;
    private final SimulatedFleets fleets;
    private final FleetStory story;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public QuickstartCommand(
            @Reference WorkspaceMaker maker,
            @Reference SimulatedFleets fleets,
            @Reference FleetStory story,
            @Reference Terminal terminal,
            @Reference Interruption interruption) {
        this.maker = maker;
        this.fleets = fleets;
        this.story = story;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public CommandGroup group() {
        return CommandGroup.TRY;
    }

    @Override
    public Integer call() throws CliException, PkiException, FleetException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        DeviceCount.require(devices, LoopbackAddresses.MOST);
        QuickstartFolder folder = new QuickstartFolder(workspace);
        List<SimulationRow> rows = maker.make(folder, devices.orElse(USUAL));
        if (devices.filter(count -> count != rows.size()).isPresent()) {
            output.note("The workspace has " + rows.size() + " devices already; --devices counts for a new one only.");
        }
        output.note("Workspace: " + folder.workspace().root());
        int code;
        try (SimulatedFleets.Running running = fleets.start(folder, rows)) {
            output.note("Simulated devices: " + running.devices().size());
            code = story.tell(folder, output);
        }
        if (code == ExitCodes.OK && output.isText() && !rows.isEmpty()) {
            output.text(next(rows.getFirst(), output.programName()));
        }
        return code;
    }

    private String next(SimulationRow first, String program) {
        String address = first.hostName() + ":" + first.httpsPort();
        return String.join(
                System.lineSeparator(),
                "",
                "All devices serve a certificate of your own authority now. Next, try:",
                "  " + program + " simulate -w " + workspace,
                "      and, while these devices run, in another terminal:",
                "  curl --cacert " + workspace.resolve("root.pem") + " --resolve " + address + ":" + first.host()
                        + " https://" + address + "/",
                "  " + program + " workbench -w " + workspace);
    }
}
