// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.FleetFileOption;
import org.fleetpki.cli.api.ListenAddressConverter;
import org.fleetpki.cli.api.TimeSpanConverter;
import org.fleetpki.cli.api.WorkspaceOption;
import org.fleetpki.device.api.pull.PullOrder;
import org.fleetpki.device.api.pull.PulledDevice.Stage;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.pull.FleetPull;
import org.fleetpki.fleet.api.pull.PullRun;
import org.fleetpki.fleet.api.pull.PullSettings;
import org.fleetpki.fleet.api.pull.PullState;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.ca.CertificateAuthorities;
import org.fleetpki.pki.api.ca.CertificateAuthority;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the update server of devices that poll. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "serve",
        description = {
            "Give devices of the fleet that poll their certificates, by the policy of the fleet file, until Ctrl-C.",
            "Only devices of the fleet file are given one, with the names that 'plan' wants. What a device says of its"
                    + " certificate is proven by a fresh TLS connection.",
            "Without the certificates of their factories a serial number is only what a caller says of itself."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.DEVICES_FAILED + ":Some devices did not come, are not finished, or are blocked.",
            ExitCodes.STATE_UNKNOWN + ":Some devices say that all is well, and no TLS connection proved it.",
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodes.INTERRUPTED + ":Ended by Ctrl-C, which is the usual end."
        },
        footer = {
            "  fleetpki updates serve --listen 127.0.0.1:8080 --url https://pki.example",
            "  fleetpki updates serve --listen 192.0.2.5:443 --certificate updates.pem --key updates.key --key-passphrase file:secrets/updates --client-authorities innovaphone.pem",
            "  fleetpki updates serve --until-all-done --for 30m --output ndjson"
        })
public final class UpdatesServeCommand implements CliCommand {

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:0",
            converter = ListenAddressConverter.class,
            description = "Where to listen; port 0 takes any and prints it. Default: ${DEFAULT-VALUE}.")
    private InetSocketAddress listen = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "",
            description = "The address as devices reach it, without a slash at its end. Default: the one listened at.")
    private String url = "";

    @Option(
            names = "--family",
            paramLabel = "FAMILY",
            defaultValue = "innovaphone",
            description = "Whose devices. Default: ${DEFAULT-VALUE}, the only one yet.")
    private String family = "innovaphone";

    @Option(
            names = {"-d", "--device"},
            paramLabel = "ID",
            description = "Serve this device; may be repeated. Default: all of the family.")
    private List<String> devices = List.of();

    @Option(
            names = "--by-address",
            description = "Know a device whose serial number nobody told by the address that it polls from.")
    private boolean byAddress;

    @Option(
            names = "--retry",
            paramLabel = "ID",
            description = "Begin anew with this device, once, if it turns out to be blocked: its request and the key of"
                    + " that are deleted. May be repeated.")
    private List<String> retry = List.of();

    @Option(
            names = "--publish",
            paramLabel = "FILE",
            description = "More authorities for the trust lists of devices, beside the root of the issuing one.")
    private List<Path> publish = List.of();

    @Option(
            names = "--network-keeps-others-out",
            description = "Listen where others than this computer reach it, and ask for no certificate: you vouch that"
                    + " nobody but devices gets through.")
    private boolean closedNetwork;

    @Option(names = "--until-all-done", description = "End when each device is good and looked at, or blocked.")
    private boolean untilAllDone;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = TimeSpanConverter.class,
            description = "End after this time at the latest, such as 30m, 12h or 7d.")
    private Optional<Duration> limit = Optional.empty();

    @Mixin
    private ServerTls tls = new ServerTls();

    @Mixin
    private FleetFileOption fleet = new FleetFileOption();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private CommonOptions options = new CommonOptions();

    private final DeviceDoor door;
    private final FleetPull pull;
    private final FleetFiles files;
    private final CertificateAuthorities authorities;
    private final PrivateKeys keys;

    @Activate
    public UpdatesServeCommand(
            @Reference DeviceDoor door,
            @Reference FleetPull pull,
            @Reference FleetFiles files,
            @Reference CertificateAuthorities authorities,
            @Reference PrivateKeys keys) {
        this.door = door;
        this.pull = pull;
        this.files = files;
        this.authorities = authorities;
        this.keys = keys;
    }

    @Override
    public String parent() {
        return "updates";
    }

    @Override
    public Integer call() throws PkiException, FleetException, CliException {
        CommandOutput output = door.output(options);
        PullOutput report = new PullOutput(output);
        FleetSpec spec = files.readFleet(fleet.in(workspace.workspace()));
        PullSettings settings = settings(spec, output);
        try (PullRun run = pull.start(
                workspace.workspace(), spec, settings, door.secrets().namedIn(spec.source()), report::event)) {
            report.begin(run);
            output.note("Ctrl-C ends it.");
            await(run);
            report.end(run);
            return isEndless() ? ExitCodes.OK : exitCode(run.devices());
        } catch (IOException e) {
            throw new CliException(
                    ExitCodes.WORKSPACE_UNUSABLE,
                    "Nothing can listen at port " + listen.getPort() + " of "
                            + listen.getAddress().getHostAddress() + ": " + e.getMessage() + ".",
                    e);
        }
    }

    private boolean isEndless() {
        return !untilAllDone && limit.isEmpty();
    }

    private void await(PullRun run) {
        try (StopOnInterruption stop = new StopOnInterruption(door.interruption())) {
            Duration longest = limit.orElse(Duration.ofDays(36_500));
            if (untilAllDone) {
                run.awaitSettled(longest);
            } else {
                new CountDownLatch(1).await(longest.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            // Somebody asked to stop, which is one of the ends.
        }
    }

    private static int exitCode(List<PullState> states) {
        if (states.stream().anyMatch(state -> state.isAt(Stage.GOOD) && state.proof() != PullState.Proof.PROVEN)) {
            return ExitCodes.STATE_UNKNOWN;
        }
        return states.stream().allMatch(state -> state.isAt(Stage.GOOD)) ? ExitCodes.OK : ExitCodes.DEVICES_FAILED;
    }

    private PullSettings settings(FleetSpec spec, CommandOutput output)
            throws PkiException, FleetException, CliException {
        List<X509Certificate> own = authorities.list(workspace.workspace().authorities()).stream()
                .map(CertificateAuthority::root)
                .distinct()
                .toList();
        Optional<ServerTls.Tls> secured = tls.read(door.reader(), keys, door.secrets(), spec.makerAuthorities(), own);
        boolean asks = secured.filter(ServerTls.Tls::asks).isPresent();
        requireIdentities(asks, output);
        List<X509Certificate> published = new ArrayList<>();
        for (Path file : publish) {
            published.addAll(CertificateFiles.read(door.reader(), file));
        }
        return new PullSettings(family, order(secured), Set.copyOf(devices), byAddress, Set.copyOf(retry), published);
    }

    private void requireIdentities(boolean asks, CommandOutput output) throws CliException {
        if (asks) {
            return;
        }
        if (!listen.getAddress().isLoopbackAddress() && !closedNetwork) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "Without the certificates of their factories, devices are only what they say to be: whoever reaches the"
                            + " server could have a certificate with the name of one of them. Use HTTPS with"
                            + " --client-authorities, or vouch for the network with --network-keeps-others-out.");
        }
        output.warn("A serial number is only what a caller says of itself; let nobody but devices reach the server.");
    }

    private PullOrder order(Optional<ServerTls.Tls> secured) throws CliException {
        try {
            PullOrder order = PullOrder.usual().at(listen, url);
            return secured.map(with -> order.by(with.context(), with.asks())).orElse(order);
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, e.getMessage() + ".", e);
        }
    }
}
