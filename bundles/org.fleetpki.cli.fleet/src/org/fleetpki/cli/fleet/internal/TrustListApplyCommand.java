// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.nio.file.Path;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.ResultTable;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.RunReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Carries a proposal out. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "apply",
        description = {
            "Change the trust lists of devices as a proposal says: each device as a transaction of its own, journalled, "
                    + "read back, and undone if a part of it fails.",
            "What the maker put there is never removed. Run again after an interruption, it ends what was begun."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.DEVICES_FAILED,
            ExitCodeHelp.STATE_UNKNOWN,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki trustlist apply proposal.json",
            "  fleetpki trustlist apply proposal.json -w /srv/fleet --output ndjson"
        })
public final class TrustListApplyCommand extends TrustListTask {

    @Parameters(paramLabel = "PROPOSAL", description = "A file that one of the other commands wrote with -o.")
    private Path file = Path.of("");

    @Activate
    public TrustListApplyCommand(@Reference TrustDesk desk) {
        super(desk);
    }

    @Override
    int run(TrustDesk desk, FleetChoice choice, CommandOutput output) throws FleetException, CliException {
        RunReport report = desk.apply(choice, desk.files().readProposal(file), output);
        switch (output.format()) {
            case TEXT ->
                output.text(
                        report.results().isEmpty()
                                ? "The proposal changes nothing."
                                : new ResultTable(output.style()).text(report));
            case JSON -> output.json(desk.json().pretty(desk.json().of(report)));
            case NDJSON -> {}
        }
        return ExitCodeMapping.of(report);
    }
}
