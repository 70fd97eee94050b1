// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.TimeSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets NTP servers. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "ntp",
        description = "Let servers set the clock of the device.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            DeviceExits.FAILED,
            DeviceExits.UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE
        },
        footer = {
            "  fleetpki device ntp --device cam-1 --server ntp.example.org",
            "  fleetpki device ntp --device cam-1 --server 192.0.2.1 --server 192.0.2.2"
        })
public final class DeviceNtpCommand extends DeviceTask {

    @Option(
            names = "--server",
            paramLabel = "HOST",
            required = true,
            description = "An NTP server. May be given several times.")
    private List<String> servers = new ArrayList<>();

    @Activate
    public DeviceNtpCommand(@Reference DeviceDoor door) {
        super(door);
    }

    @Override
    boolean isChange() {
        return true;
    }

    @Override
    void run(OpenDevice device, CommandOutput output) throws DeviceException, CliException {
        device.need(TimeSettings.class).useNtp(List.copyOf(servers));
        Rows.done(output, "The clock is set by " + String.join(", ", servers) + " from now on.");
    }
}
