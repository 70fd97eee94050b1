// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.cert;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Only holds the commands for certificates together. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "cert",
        synopsisSubcommandLabel = "COMMAND",
        description = "Look into certificates and other files of a PKI, convert, compare and verify them.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {
            "  fleetpki cert show cam-1.pem",
            "  fleetpki cert convert cam-1.p12 --to pem --only certificates --out cam-1.pem",
            "  fleetpki cert compare old.pem new.pem",
            "  fleetpki cert verify cam-1.pem --trust root.pem --name cam-1.example"
        })
public final class CertCommand implements CliCommand {

    @Activate
    public CertCommand() {}

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
