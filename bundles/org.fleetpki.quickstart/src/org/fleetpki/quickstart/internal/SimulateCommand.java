// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.ProgressLine;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.sim.SimulatedDevice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keeps simulated devices running. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "simulate",
        description = {
            "Run the simulated cameras of a quickstart workspace until Ctrl-C; they remember what was done to them.",
            "With --devices, run devices without a workspace that forget everything: cameras on any free ports, or "
                    + "with --mix thousands of any family, each on a loopback address of its own."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodes.INTERRUPTED + ":Ended by Ctrl-C, which is the usual end."
        },
        footer = {
            "  fleetpki simulate -w fleetpki-quickstart",
            "  fleetpki simulate -w fleetpki-quickstart --fresh",
            "  fleetpki simulate --devices 3 --password-file simulated-password",
            "  fleetpki simulate --devices 10000 --mix axis:60,onvif:20,generic:20 --inventory devices.csv"
        })
public final class SimulateCommand implements CliCommand {

    private static final String FAMILY = "axis";

    @Option(names = "--fresh", description = "Reset the cameras of the workspace to their factory state first.")
    private boolean fresh;

    @Option(
            names = "--devices",
            paramLabel = "N",
            description = "Run so many devices without a workspace, from 1 to " + LoopbackAddresses.MOST + ", or with "
                    + "--mix to " + LoopbackAddresses.MOST_OF_MANY + ".")
    private Optional<Integer> devices = Optional.empty();

    @Option(
            names = "--mix",
            paramLabel = "FAMILY:SHARE,…",
            description = "With --devices, of which families, by shares. Each device listens on 127.64.0.1 and "
                    + "following, on one port that serves plain HTTP and HTTPS.")
    private Optional<String> mix = Optional.empty();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "18443",
            description = "With --mix, the port of all devices. Default: ${DEFAULT-VALUE}.")
    private int port = 18443;

    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            description = "With --devices, write an inventory of the devices that a fleet file can name.")
    private Optional<Path> inventory = Optional.empty();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            defaultValue = "simulated-device-password",
            description =
                    "With --devices, the file with the password of user root; if it is not there, it is made with "
                            + "a random one, for its owner alone to read. Default: ${DEFAULT-VALUE}.")
    private Path passwordFile = Path.of("simulated-device-password");

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final SimulatedFleets fleets;
    private final Terminal terminal;
    private final Interruption interruption;
    private final PrivateFile privateFile = new PrivateFile(new SecureRandom());

    @Activate
    public SimulateCommand(
            @Reference SimulatedFleets fleets, @Reference Terminal terminal, @Reference Interruption interruption) {
        this.fleets = fleets;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public CommandGroup group() {
        return CommandGroup.TRY;
    }

    @Override
    public Integer call() throws CliException, InterruptedException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        DeviceCount.require(devices, mix.isPresent() ? LoopbackAddresses.MOST_OF_MANY : LoopbackAddresses.MOST);
        if (devices.isEmpty() && (mix.isPresent() || inventory.isPresent())) {
            throw new CliException(ExitCodes.SPEC_INVALID, "--mix and --inventory go with --devices.");
        }
        if (devices.isPresent() && fresh) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "--fresh is for the cameras of a workspace; those of --devices always are.");
        }
        try (SimulatedFleets.Running running = start(output)) {
            if (inventory.isPresent()) {
                new MixInventory(inventory.get()).write(running.devices());
                output.note("Wrote " + inventory.get() + ", which a fleet file can name as its inventory.");
            }
            show(running.devices(), output);
            output.note("Log in as " + SimulatedFleets.USER + " with the password in " + password() + ".");
            if (fresh) {
                output.note(
                        "They have new certificates, as if somebody had exchanged them; the workspace will tell so.");
            }
            output.note("Ctrl-C switches them off.");
            interruption.await();
        }
        return ExitCodes.OK;
    }

    private SimulatedFleets.Running start(CommandOutput output) throws CliException, InterruptedException {
        if (mix.isPresent()) {
            return mass(SimulatedMix.parse(mix.get()), devices.orElseThrow(), output);
        }
        return devices.isPresent() ? forgetful(devices.get()) : ofWorkspace();
    }

    private SimulatedFleets.Running mass(SimulatedMix shares, int count, CommandOutput output)
            throws CliException, InterruptedException {
        privateFile.makeUnlessThere(passwordFile.toAbsolutePath());
        ProgressLine<SimulatedDevice> progress = output.progress("Switching on");
        progress.begin(count);
        try {
            return fleets.startMany(shares.families(count), port, PrivateFile.read(passwordFile), progress::finished);
        } finally {
            progress.clear();
        }
    }

    private SimulatedFleets.Running forgetful(int count) throws CliException {
        privateFile.makeUnlessThere(passwordFile.toAbsolutePath());
        return fleets.startForgetful(FAMILY, count, PrivateFile.read(passwordFile));
    }

    private SimulatedFleets.Running ofWorkspace() throws CliException {
        QuickstartFolder folder = folder();
        if (!folder.simulation().exists()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    folder.workspace().root()
                            + " has no simulated devices; 'fleetpki quickstart' makes a workspace with "
                            + "some, --workspace points to it, and --devices needs none.");
        }
        List<SimulationRow> rows = folder.simulation().read();
        if (fresh) {
            for (SimulationRow row : rows) {
                delete(folder.flash(row.id()));
            }
        }
        return fleets.start(folder, rows);
    }

    private QuickstartFolder folder() {
        return new QuickstartFolder(workspace.workspace().root());
    }

    private Path password() {
        return devices.isPresent() ? passwordFile.toAbsolutePath() : folder().devicePassword();
    }

    private static void show(List<SimulatedDevice> running, CommandOutput output) {
        List<String> lines = running.stream().map(SimulateCommand::json).toList();
        switch (output.format()) {
            case JSON -> output.json(JsonObject.array(lines));
            case NDJSON -> lines.forEach(output::json);
            case TEXT -> {
                if (running.size() > LoopbackAddresses.MOST) {
                    output.text(summary(running, output));
                    return;
                }
                TextTable table = new TextTable(output.style(), "Device", "HTTP", "HTTPS", "Name");
                running.forEach(device -> table.row(
                        Tone.GOOD,
                        device.order().id(),
                        "http://" + device.host() + ":" + device.httpPort() + "/",
                        "https://" + device.host() + ":" + device.httpsPort() + "/",
                        device.order().hostName()));
                output.text(table.text());
            }
        }
    }

    /** By family, as nobody reads thousands of rows. */
    private static String summary(List<SimulatedDevice> running, CommandOutput output) {
        Map<String, List<SimulatedDevice>> families = new TreeMap<>(running.stream()
                .collect(Collectors.groupingBy(device -> device.order().id().replaceFirst("-\\d+$", ""))));
        TextTable table = new TextTable(output.style(), "Family", "Devices", "The first of them");
        families.forEach((family, devices) -> table.row(
                Tone.GOOD,
                family,
                Integer.toString(devices.size()),
                "https://" + devices.getFirst().host() + ":"
                        + devices.getFirst().httpsPort() + "/"));
        return table.text();
    }

    private static String json(SimulatedDevice device) {
        return new JsonObject()
                .with("deviceId", device.order().id())
                .with("host", device.host())
                .with("hostName", device.order().hostName())
                .with("httpPort", device.httpPort())
                .with("httpsPort", device.httpsPort())
                .text();
    }

    private static void delete(Path folder) throws CliException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw CliException.cannotWrite(folder, e);
        }
    }
}
