// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.revocation;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CommandGroup;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Only holds the commands for OCSP together. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "ocsp",
        synopsisSubcommandLabel = "COMMAND",
        description = "Answer by OCSP which certificates are revoked, and ask the responders of others.",
        exitCodeList = {ExitCodeHelp.OK, ExitCodeHelp.SPEC_INVALID},
        footer = {
            "  fleetpki ocsp serve issuing --listen 127.0.0.1:8888",
            "  fleetpki ocsp check camera.pem --issuer issuing.pem"
        })
public final class OcspCommand implements CliCommand {

    @Activate
    public OcspCommand() {}

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
