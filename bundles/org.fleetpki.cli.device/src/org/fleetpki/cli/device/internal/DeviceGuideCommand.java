// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Only holds its commands together. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "guide",
        synopsisSubcommandLabel = "COMMAND",
        description = "Make browsers show 'secure' for the device, step by step, in one of three ways.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {
            "  fleetpki device guide builtin-ca --device cam-1",
            "  fleetpki device guide own-ca --device cam-1 --chain cam-1.pem --key cam-1.key --key-passphrase env:KEY --yes",
            "  fleetpki device guide public-ca --device cam-1 --csr-out certreq.pem --subject CN=cam-1.example.org"
        })
public final class DeviceGuideCommand implements CliCommand {

    @Activate
    public DeviceGuideCommand() {}

    @Override
    public String parent() {
        return "device";
    }

    /** Never reached: without one of its commands, the help is printed. */
    @Override
    public Integer call() {
        return ExitCodes.SPEC_INVALID;
    }
}
