// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Only holds the commands for chains of certificates together. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "chain",
        synopsisSubcommandLabel = "COMMAND",
        description = "Build chains of certificates, validate them by RFC 5280, and explain what is wrong with them.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {
            "  fleetpki chain build camera.pem --intermediates bundle.pem --trust root.pem",
            "  fleetpki chain validate camera.pem --trust root.pem --name 192.0.2.7",
            "  fleetpki chain explain camera.pem --trust root.pem --name 192.0.2.7"
        })
public final class ChainCommand implements CliCommand {

    @Activate
    public ChainCommand() {}

    @Override
    public CommandGroup group() {
        return CommandGroup.CERTIFICATES;
    }

    /** Never reached: without one of its commands, the help is printed. */
    @Override
    public Integer call() {
        return ExitCodes.SPEC_INVALID;
    }
}
