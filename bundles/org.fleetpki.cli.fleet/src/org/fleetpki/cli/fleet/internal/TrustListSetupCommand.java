// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodeMapping;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.ResultTable;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.RejectedParty;
import org.fleetpki.fleet.api.trust.TrustProposal;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The vendor's "fast trust list setup in small installations" in one run. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "setup",
        description = {
            "Set up the trust lists of a small installation: clear what devices refused, wait while you make a test run "
                    + "(which fails), trust those refused parties that the fleet knows, wait while you make the test run "
                    + "again, and tell whether anybody is still refused.",
            "Whoever connects during the test run is refused and could be trusted: without --yes the command only shows "
                    + "what it would trust."
        },
        exitCodeList = {
            ExitCodes.OK + ":Nobody is refused any more.",
            ExitCodes.PLAN_HAS_CHANGES + ":Without --yes: something is to be trusted.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.DEVICES_FAILED + ":Some devices failed, or still refuse somebody.",
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki trustlist setup --test-run 2m",
            "  fleetpki trustlist setup --test-run 2m --yes",
        })
public final class TrustListSetupCommand extends TrustListTask {

    private static final Duration LOOK = Duration.ofMillis(200);

    @Option(
            names = "--test-run",
            paramLabel = "TIME",
            required = true,
            converter = TestRunTime.class,
            description = "How long you need for a test run, such as 90s or 5m.")
    private Duration testRun = Duration.ZERO;

    @Option(names = "--yes", description = "Trust what is proposed.")
    private boolean yes;

    @Activate
    public TrustListSetupCommand(@Reference TrustDesk desk) {
        super(desk);
    }

    @Override
    int run(TrustDesk desk, FleetChoice choice, CommandOutput output)
            throws FleetException, CliException, InterruptedException {
        if (choice.survey().isPresent()) {
            throw new CliException(ExitCodes.SPEC_INVALID, "The set-up looks at the devices; leave --survey out.");
        }
        clear(desk, choice, output);
        output.note("1 of 2: make a test run now; it should fail. Waiting " + TestRunTime.words(testRun) + ".");
        await(desk, output);
        TrustSurvey survey = desk.survey(choice, output);
        Instant now = Instant.now();
        List<RejectedParty> parties = desk.analyst().rejected(survey, desk.known(choice.workspace()), now);
        output.note(new RefusedTable(output.style()).text(parties).stripTrailing());
        TrustProposal proposal = desk.analyst().trust(survey, parties, now);
        if (!yes || proposal.changes().isEmpty()) {
            new ProposalOutput(desk, output).write(proposal, Optional.empty(), choice);
            return proposal.changes().isEmpty() ? code(parties) : ExitCodes.PLAN_HAS_CHANGES;
        }
        RunReport report = desk.apply(choice, proposal, output);
        if (output.isText()) {
            output.text(new ResultTable(output.style()).text(report));
        }
        if (!report.isSuccess()) {
            return ExitCodeMapping.of(report);
        }
        clear(desk, choice, output);
        output.note("2 of 2: make the test run again; it should work. Waiting " + TestRunTime.words(testRun) + ".");
        await(desk, output);
        List<RejectedParty> still =
                desk.analyst().rejected(desk.survey(choice, output), desk.known(choice.workspace()), Instant.now());
        output.note(new RefusedTable(output.style()).text(still).stripTrailing());
        return code(still);
    }

    private static int code(List<RejectedParty> parties) {
        return parties.isEmpty() ? ExitCodes.OK : ExitCodes.DEVICES_FAILED;
    }

    private static void clear(TrustDesk desk, FleetChoice choice, CommandOutput output)
            throws FleetException, CliException {
        List<String> devices = desk.survey(choice, output).devices().stream()
                .filter(device -> !device.rejected().isEmpty())
                .map(DeviceTrust::deviceId)
                .toList();
        if (devices.isEmpty()) {
            return;
        }
        RunReport report = desk.clearRejected(choice, devices, output);
        if (!report.isSuccess()) {
            throw new CliException(
                    ExitCodes.DEVICES_FAILED,
                    "What some devices refused before could not be cleared:" + System.lineSeparator()
                            + new ResultTable(output.style()).text(report).stripTrailing());
        }
    }

    private void await(TrustDesk desk, CommandOutput output) throws CliException, InterruptedException {
        long end = System.nanoTime() + testRun.toNanos();
        while (System.nanoTime() < end && !desk.interruption().isRequested()) {
            Thread.sleep(LOOK);
        }
        output.requireNotInterrupted("Interrupted before the end of the test run; no device trusts anybody new.");
    }
}
