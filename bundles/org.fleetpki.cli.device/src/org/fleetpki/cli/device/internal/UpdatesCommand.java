// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Only holds its commands together. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "updates",
        synopsisSubcommandLabel = "COMMAND",
        description = "Give certificates to devices that come for them by themselves.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {
            "  fleetpki updates serve --listen 127.0.0.1:8080 --url https://pki.example",
            "  fleetpki updates serve --help"
        })
public final class UpdatesCommand implements CliCommand {

    @Activate
    public UpdatesCommand() {}

    @Override
    public CommandGroup group() {
        return CommandGroup.FLEET;
    }

    /** Never reached: without one of its commands, the help is printed. */
    @Override
    public Integer call() {
        return ExitCodes.SPEC_INVALID;
    }
}
