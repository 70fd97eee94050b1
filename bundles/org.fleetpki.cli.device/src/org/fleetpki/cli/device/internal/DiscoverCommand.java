// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.Interruption;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.OutputFormat;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.device.api.AddressLists;
import org.fleetpki.device.api.AddressRange;
import org.fleetpki.device.api.Discovered;
import org.fleetpki.device.api.Discovery;
import org.fleetpki.device.api.DiscoveryMethod;
import org.fleetpki.device.api.DiscoveryOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks for devices in the network. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "discover",
        description = {
            "Look for devices: ask those of this network to announce themselves, or knock at addresses.",
            "Logs in nowhere and changes nothing. What a device says of itself is shown and not believed."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodes.INTERRUPTED + ":Interrupted; what was found until then was told."
        },
        footer = {
            "  fleetpki discover",
            "  fleetpki discover 192.0.2.0/24 --https-port 443 --https-port 8443",
            "  fleetpki discover --file addresses.csv --inventory devices.csv"
        })
public final class DiscoverCommand implements CliCommand {

    @Parameters(
            arity = "0..*",
            paramLabel = "RANGE",
            description = "Addresses to knock at: an address, a network such as 192.0.2.0/24, or a span of addresses. "
                    + "Default: none; devices are asked to announce themselves.")
    private List<String> ranges = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "A list of addresses to knock at, one on a line, or CSV with a column 'address' or 'host'.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description =
                    "How devices are asked to announce themselves: ws-discovery, mdns or ssdp. May be given several "
                            + "times. Default: all three, or none where addresses are given.")
    private List<String> methods = new ArrayList<>();

    @Option(names = "--http-port", paramLabel = "PORT", description = "The port of plain HTTP. Default: 80.")
    private int httpPort = 80;

    @Option(
            names = "--https-port",
            paramLabel = "PORT",
            description = "A port of HTTPS. May be given several times. Default: 443.")
    private List<Integer> httpsPorts = new ArrayList<>();

    @Option(
            names = "--seconds",
            paramLabel = "NUMBER",
            description = "How long announcements are waited for. Default: 3.")
    private int seconds = 3;

    @Option(names = "--at-once", paramLabel = "NUMBER", description = "How many are asked at once. Default: 64.")
    private int atOnce = 64;

    @Option(
            names = "--per-second",
            paramLabel = "NUMBER",
            description = "How many are begun in a second. Default: 200.")
    private int perSecond = 200;

    @Option(names = "--most", paramLabel = "NUMBER", description = "How many are told of at most. Default: 10000.")
    private int most = 10_000;

    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            description =
                    "Write what was found as an inventory (CSV) for a fleet file. Pins are left for you to vouch.")
    private Optional<Path> inventory = Optional.empty();

    /** Its own families are among them; the program reads them before the command runs. */
    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final Discovery discovery;
    private final Terminal terminal;
    private final Interruption interruption;

    @Activate
    public DiscoverCommand(
            @Reference Discovery discovery, @Reference Terminal terminal, @Reference Interruption interruption) {
        this.discovery = discovery;
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public CommandGroup group() {
        return CommandGroup.FLEET;
    }

    @Override
    public Integer call() throws CliException {
        CommandOutput output = new CommandOutput(terminal, options, interruption);
        DiscoveryOrder order = order();
        List<Discovered> found = new ArrayList<>();
        try (StopOnInterruption stop = new StopOnInterruption(interruption)) {
            Discovery.Summary summary = discovery.run(order, device -> {
                found.add(device);
                if (output.format() == OutputFormat.NDJSON) {
                    output.json(DiscoveredRows.json(device).text());
                }
            });
            summary.remarks().forEach(output::warn);
            output.note(summary.found() + " devices; " + summary.announced() + " announced themselves, "
                    + summary.knocked() + " addresses were knocked at.");
        } catch (InterruptedException e) {
            throw new CliException(ExitCodes.INTERRUPTED, "Interrupted; what was found until then is told.", e);
        } finally {
            switch (output.format()) {
                case TEXT -> output.text(DiscoveredRows.table(output, found));
                case JSON ->
                    output.json(JsonObject.arrayOf(
                            found.stream().map(DiscoveredRows::json).toList()));
                case NDJSON -> {}
            }
        }
        if (inventory.isPresent()) {
            WholeFile.write(inventory.get(), DiscoveredRows.inventory(found));
            output.note("Wrote " + inventory.get() + ".");
        }
        return ExitCodes.OK;
    }

    private DiscoveryOrder order() throws CliException {
        try {
            List<AddressRange> places =
                    new ArrayList<>(ranges.stream().map(AddressRange::parse).toList());
            if (file.isPresent()) {
                places.addAll(
                        AddressLists.parse(new String(CertificateFiles.bytes(file.get()), StandardCharsets.UTF_8)));
            }
            Set<DiscoveryMethod> ways =
                    methods.stream().map(DiscoveryMethod::parse).collect(Collectors.toSet());
            if (ways.isEmpty() && places.isEmpty()) {
                ways = DiscoveryOrder.announcements().methods();
            }
            return new DiscoveryOrder(
                    ways,
                    places,
                    httpPort,
                    httpsPorts.isEmpty() ? List.of(443) : httpsPorts,
                    Duration.ofSeconds(seconds),
                    atOnce,
                    perSecond,
                    most);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }
}
