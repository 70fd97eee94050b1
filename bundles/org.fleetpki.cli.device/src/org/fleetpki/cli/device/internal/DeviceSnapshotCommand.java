// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.file.Path;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.WholeFile;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Snapshots;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes a snapshot of a device. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "snapshot",
        description = "Remember how the device is set up, without private keys.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device snapshot --device cam-1 --out cam-1.snapshot",
            "  fleetpki device snapshot 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --out cam-1.snapshot"
        })
public final class DeviceSnapshotCommand extends DeviceTask {

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path out = Path.of("");

    @Activate
    public DeviceSnapshotCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        WholeFile.write(out, device.need(Snapshots.class).take().content());
        output.note("Wrote " + out + ".");
    }
}
