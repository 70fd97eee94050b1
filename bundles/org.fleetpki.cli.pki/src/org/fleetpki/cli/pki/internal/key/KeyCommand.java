// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.key;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Only holds the commands for keys together. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "key",
        synopsisSubcommandLabel = "COMMAND",
        description = "Make private keys, look at their public halves, and check them.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {"  fleetpki key create --type EC-P256 --out cam-1.key", "  fleetpki key check cam-1.key cam-1.pem"})
public final class KeyCommand implements CliCommand {

    @Activate
    public KeyCommand() {}

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
