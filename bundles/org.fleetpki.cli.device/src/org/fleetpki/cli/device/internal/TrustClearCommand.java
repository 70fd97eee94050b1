// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.TrustList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Empties a device's trust list. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "clear",
        description = "Empty the trust list of the device, but for what the maker put there.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device trust clear --device cam-1 --yes",
            "  fleetpki device trust clear 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --yes"
        })
public final class TrustClearCommand extends DeviceTask {

    @Mixin
    private LossOption loss = new LossOption();

    @Activate
    public TrustClearCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    public String parent() {
        return "device trust";
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void check(CommandOutput output) throws CliException {
        loss.require(output, "Everything that the device was told to trust goes; only the maker's certificates stay.");
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        device.need(TrustList.class).clear();
        Rows.done(output, "The trust list is empty but for the maker's certificates.");
    }
}
