// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.NetworkIdentity;
import org.fleetpki.device.api.NetworkSettings;
import org.fleetpki.pki.api.IpLiteral;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows and changes names and addresses. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "network",
        description = "Show the names and addresses of the device, or change them.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device network --device cam-1",
            "  fleetpki device network --device cam-1 --host-name cam-1.example.org",
            "  fleetpki device network --device cam-1 --address 192.0.2.11/24 --gateway 192.0.2.1 --yes"
        })
public final class DeviceNetworkCommand extends DeviceTask {

    @Option(names = "--host-name", paramLabel = "NAME", description = "Give it a DNS name.")
    private Optional<String> hostName = Optional.empty();

    @Option(
            names = "--address",
            paramLabel = "ADDRESS/PREFIX",
            description = "Give it a fixed address, such as 192.0.2.11/24.")
    private Optional<String> address = Optional.empty();

    @Option(names = "--gateway", paramLabel = "ADDRESS", description = "The default router, with --address.")
    private Optional<String> gateway = Optional.empty();

    @Mixin
    private LossOption loss = new LossOption();

    @Activate
    public DeviceNetworkCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return hostName.isPresent() || address.isPresent();
    }

    @Override
    void check(CommandOutput output) throws CliException {
        if (gateway.isPresent() && address.isEmpty()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "--gateway belongs to --address.");
        }
        if (address.isPresent()) {
            prefix();
            loss.require(
                    output,
                    "With a wrong address nobody reaches the device any more; its certificate must name the new one.");
        }
    }

    private int prefix() throws CliException {
        String[] parts = address.orElseThrow().split("/", -1);
        if (parts.length == 2 && IpLiteral.matches(parts[0]) && parts[1].matches("\\d{1,3}")) {
            int prefix = Integer.parseInt(parts[1]);
            if (prefix <= (parts[0].indexOf(':') < 0 ? 32 : 128)) {
                return prefix;
            }
        }
        throw new CliException(
                ExitCodes.SPEC_INVALID, "--address is an address with its prefix, such as 192.0.2.11/24.");
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        if (isChange()) {
            NetworkSettings settings = device.need(NetworkSettings.class);
            if (hostName.isPresent()) {
                settings.setHostName(hostName.get());
                Rows.done(output, "The device is named " + hostName.get() + "; its certificate must name that.");
            }
            if (address.isPresent()) {
                settings.setAddress(address.get().split("/")[0], prefix(), gateway);
                Rows.done(output, "The device is at " + address.get() + " from now on.");
            }
            return;
        }
        NetworkIdentity.State state = device.need(NetworkIdentity.class).read();
        if (output.isText()) {
            output.text(TextStyle.clean((state.hostName().isEmpty() ? "(no name)" : state.hostName()) + ": "
                    + String.join(", ", state.addresses())));
        } else {
            output.json(new JsonObject()
                    .with("hostName", state.hostName())
                    .withTexts("addresses", state.addresses())
                    .text());
        }
    }
}
