// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.csr;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Only holds the commands for certification requests together. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "csr",
        synopsisSubcommandLabel = "COMMAND",
        description = "Make certification requests (PKCS #10), and look into them.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {
            "  fleetpki csr create --subject 'CN=cam-1.example' --new-key EC-P256 --key-out cam-1.key --out cam-1.csr",
            "  fleetpki csr show cam-1.csr"
        })
public final class CsrCommand implements CliCommand {

    @Activate
    public CsrCommand() {}

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
