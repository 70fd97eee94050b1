// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.tls;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Only holds the commands for TLS servers together. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "tls",
        synopsisSubcommandLabel = "COMMAND",
        description = "Look at TLS servers of any kind.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {"  fleetpki tls examine cam-1.fleet.example", "  fleetpki tls examine mail.example:587"})
public final class TlsCommand implements CliCommand {

    @Activate
    public TlsCommand() {}

    @Override
    public CommandGroup group() {
        return CommandGroup.TRUST;
    }

    /** Never reached: without one of its commands, the help is printed. */
    @Override
    public Integer call() {
        return ExitCodes.SPEC_INVALID;
    }
}
