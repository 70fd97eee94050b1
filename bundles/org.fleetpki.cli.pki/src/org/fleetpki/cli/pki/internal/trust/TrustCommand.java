// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Only holds the commands for the trust stores of this computer together. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "trust",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Let the programs of this computer trust an authority, and look whom they trust.",
            "Stores are the NSS databases of Firefox and Chromium (nss), the CA bundle of Debian or Red Hat (system),"
                    + " the file of a Java runtime (java), and those of Windows and macOS."
        },
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {
            "  fleetpki trust list",
            "  fleetpki trust add root",
            "  fleetpki trust check cam-1.fleet.example",
            "  fleetpki trust undo"
        })
public final class TrustCommand implements CliCommand {

    @Activate
    public TrustCommand() {}

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
