// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Only holds the commands about rules together. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "lint",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "List and explain the rules that certificates, requests and revocation lists are held against.",
            "'cert lint' holds files against them, and an authority whatever it is about to sign."
        },
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {"  fleetpki lint rules", "  fleetpki lint explain ip-written-as-dns-name"})
public final class LintCommand implements CliCommand {

    @Activate
    public LintCommand() {}

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
