// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Snapshots;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Restores a snapshot. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "restore",
        description = "Set the device up as it was when a snapshot was taken. What was deleted since cannot come back.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device restore --device cam-1 --file cam-1.snapshot --yes",
            "  fleetpki device restore 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --file cam-1.snapshot --yes"
        })
public final class DeviceRestoreCommand extends DeviceTask {

    @Option(names = "--file", paramLabel = "FILE", required = true, description = "The snapshot.")
    private Path file = Path.of("");

    @Mixin
    private LossOption loss = new LossOption();

    @Activate
    public DeviceRestoreCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void check(CommandOutput output) throws CliException {
        loss.require(output, "What was added to the device since the snapshot is taken away, with its keys.");
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        String content = new String(CertificateFiles.bytes(file), StandardCharsets.UTF_8);
        try {
            Snapshots snapshots = device.need(Snapshots.class);
            List<String> lost = snapshots.restore(new Snapshots.Snapshot(content));
            ServedSoon.told(device.session()).ifPresent(leaf -> servedSoon(leaf, snapshots.cost()));
            lost.forEach(output::warn);
            Rows.done(output, lost.isEmpty() ? "The device is as it was." : "Restored, but for what is told above.");
        } catch (IllegalArgumentException e) {
            throw new CliException(ExitCodes.SPEC_INVALID, file + " is no snapshot of such a device.", e);
        }
    }
}
