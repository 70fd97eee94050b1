// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.ca;

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
        name = "card",
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Work with a certification authority on removable media, as innovaphone gateways keep it: CA/cacert.pem, CA/cakey.pem, CA/serial.txt.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {
            "  fleetpki card create /media/card --subject 'CN=Works root' --key RSA-2048",
            "  fleetpki card device /media/card pbx --san pbx.example.org --backup",
            "  fleetpki card link works-root /media/card"
        })
public final class CardCommand implements CliCommand {

    @Activate
    public CardCommand() {}

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
