// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Reboot;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reboots a device. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "reboot",
        description = "Start the device anew.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device reboot --device cam-1 --yes",
            "  fleetpki device reboot 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --yes"
        })
public final class DeviceRebootCommand extends DeviceTask {

    @Mixin
    private LossOption loss = new LossOption();

    @Activate
    public DeviceRebootCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        Reboot reboot = device.need(Reboot.class);
        loss.require(output, warning(reboot));
        reboot.reboot();
        Rows.done(output, "The device starts anew.");
    }

    /** What a restart takes away, as a sentence. */
    static String warning(Reboot reboot) {
        long seconds = reboot.cost().interruption().toSeconds();
        return "The device is away" + (seconds == 0 ? "" : " for about " + seconds + " s")
                + ", with every call, recording and connection that it carries.";
    }
}
