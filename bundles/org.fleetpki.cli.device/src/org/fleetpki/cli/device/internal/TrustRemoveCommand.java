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
import picocli.CommandLine.Option;

/** Removes from a device's trust list. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "remove",
        description = "Have the device trust a certificate no more. Connections that stand are not cut.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device trust remove --device cam-1 --id 3",
            "  fleetpki device trust remove 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --id 3"
        })
public final class TrustRemoveCommand extends DeviceTask {

    @Option(names = "--id", paramLabel = "NAME", required = true, description = "Its name in the device.")
    private String id = "";

    @Activate
    public TrustRemoveCommand(@Reference DeviceDoor door) {
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
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        device.need(TrustList.class).remove(id);
        Rows.done(output, "Removed '" + id + "'; connections that stand are not cut.");
    }
}
