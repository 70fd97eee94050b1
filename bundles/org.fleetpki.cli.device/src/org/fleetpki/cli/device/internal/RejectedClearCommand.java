// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.RejectedCertificates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Clears the list of refused chains. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "clear",
        description = "Have the device forget what it refused.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device rejected clear --device pbx",
            "  fleetpki device rejected clear 192.0.2.11 --user admin --password prompt:Password --pin 0f1e…"
        })
public final class RejectedClearCommand extends DeviceTask {

    @Activate
    public RejectedClearCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    public String parent() {
        return "device rejected";
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        device.need(RejectedCertificates.class).clear();
        Rows.done(output, "The list of rejected certificates is empty.");
    }
}
