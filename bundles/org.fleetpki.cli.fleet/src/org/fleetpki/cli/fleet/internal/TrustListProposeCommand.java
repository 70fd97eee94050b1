// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.trust.TrustProposal;
import org.fleetpki.fleet.api.trust.TrustRelation;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds what trust lists lack. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "propose",
        description = {
            "Find what trust lists lack for the rules under 'trust' in the fleet file, such as: phones trust registrars, "
                    + "and registrars trust each other.",
            "Changes no device; 'fleetpki trustlist apply' carries the proposal out."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki trustlist propose",
            "  fleetpki trustlist propose -o proposal.json",
            "  fleetpki trustlist propose --survey survey.json --output json"
        })
public final class TrustListProposeCommand extends TrustListTask {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write the proposal, for 'fleetpki trustlist apply'.")
    private Optional<Path> out = Optional.empty();

    @Activate
    public TrustListProposeCommand(@Reference TrustDesk desk) {
        super(desk);
    }

    @Override
    int run(TrustDesk desk, FleetChoice choice, CommandOutput output) throws FleetException, CliException {
        if (desk.fleet(choice).trustRules().isEmpty()) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    choice.file() + " has no 'trust:'; write there who has to trust whom, such as "
                            + "'- { name: phones trust registrars, clients: \"model~IP2*\", servers: \"site=Oslo\" }'.");
        }
        TrustSurvey survey = desk.survey(choice, output);
        List<TrustRelation> relations = desk.relations(choice, survey);
        TrustProposal proposal = desk.analyst().mesh(survey, relations, desk.known(choice.workspace()), Instant.now());
        new ProposalOutput(desk, output).write(proposal, out, choice);
        return ExitCodes.OK;
    }
}
