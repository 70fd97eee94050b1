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
        name = "profile",
        synopsisSubcommandLabel = "COMMAND",
        description = "List, check and make profiles: the rules that certificates are issued by.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {
            "  fleetpki profile list",
            "  fleetpki profile check profiles/pbx.yaml",
            "  fleetpki profile from old-pbx.pem pbx --out profiles/pbx.yaml"
        })
public final class ProfileCommand implements CliCommand {

    @Activate
    public ProfileCommand() {}

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
