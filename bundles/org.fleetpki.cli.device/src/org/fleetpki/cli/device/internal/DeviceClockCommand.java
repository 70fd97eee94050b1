// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.device.api.DeviceClock;
import org.fleetpki.device.api.DeviceException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Shows the device's time. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "clock",
        description = "Show the time as the device sees it; it judges certificates by that.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {"  fleetpki device clock --device cam-1", "  fleetpki device clock --device cam-1 --output json"})
public final class DeviceClockCommand extends DeviceTask {

    @Activate
    public DeviceClockCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        Instant there = device.need(DeviceClock.class).now();
        Duration ahead = Duration.between(Instant.now(), there).truncatedTo(ChronoUnit.SECONDS);
        if (output.isText()) {
            output.text(there + " (" + ahead.toSeconds() + " s ahead of this computer)");
        } else {
            output.json(new JsonObject()
                    .with("time", there.toString())
                    .with("aheadSeconds", ahead.toSeconds())
                    .text());
        }
    }
}
