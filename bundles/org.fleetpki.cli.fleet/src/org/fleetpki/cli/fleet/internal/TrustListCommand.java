// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

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
        name = "trustlist",
        synopsisSubcommandLabel = "COMMAND",
        description = "Whom the devices of the fleet trust: see it, find what is missing or refused, and change it.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {
            "  fleetpki trustlist survey",
            "  fleetpki trustlist refused -o proposal.json",
            "  fleetpki trustlist apply proposal.json"
        })
public final class TrustListCommand implements CliCommand {

    @Activate
    public TrustListCommand() {}

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
