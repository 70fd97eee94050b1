// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Only holds the commands for certification authorities together. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "ca",
        synopsisSubcommandLabel = "COMMAND",
        description = "Create, import, export and list the certification authorities of a workspace.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {
            "  fleetpki ca create root --root --subject 'CN=Example root,O=Example'",
            "  fleetpki ca create issuing --issuer root --subject 'CN=Example issuing,O=Example'",
            "  fleetpki ca export issuing --root --out root.pem"
        })
public final class CaCommand implements CliCommand {

    @Activate
    public CaCommand() {}

    @Override
    public CommandGroup group() {
        return CommandGroup.PREPARE;
    }

    /** Never reached: without one of its commands, the help is printed. */
    @Override
    public Integer call() {
        return ExitCodes.SPEC_INVALID;
    }
}
