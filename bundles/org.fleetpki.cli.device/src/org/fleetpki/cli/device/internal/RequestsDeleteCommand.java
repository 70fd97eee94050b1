// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.PendingRequests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Deletes a waiting request. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "delete",
        description = "Delete a request that waits, with its private key.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device requests delete --device pbx --id 1 --yes",
            "  fleetpki device requests delete 192.0.2.11 --user admin --password prompt:Password --pin 0f1e… --id 1 --yes"
        })
public final class RequestsDeleteCommand extends DeviceTask {

    @Option(names = "--id", paramLabel = "NAME", required = true, description = "Its name in the device.")
    private String id = "";

    @Mixin
    private LossOption loss = new LossOption();

    @Activate
    public RequestsDeleteCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    public String parent() {
        return "device requests";
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void check(CommandOutput output) throws CliException {
        loss.require(
                output,
                "With the request '" + id
                        + "' its private key is destroyed: a certificate that was or will be issued for"
                        + " it is worth nothing afterwards.");
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        device.need(PendingRequests.class).delete(id);
        Rows.done(output, "Deleted the request '" + id + "' and its private key.");
    }
}
