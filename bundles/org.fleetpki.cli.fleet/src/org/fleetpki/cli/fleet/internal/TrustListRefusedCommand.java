// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.trust.RejectedParty;
import org.fleetpki.fleet.api.trust.TrustProposal;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.fleetpki.pki.api.Fingerprint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings together whom the devices of a fleet refused. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "refused",
        description = {
            "Show whom the devices of the fleet refused, and by how many of them, and propose to trust those that the "
                    + "fleet knows.",
            "A party that no device of the fleet presents and no authority of the workspace issued is never proposed: "
                    + "whoever connects to a device gets into its list. Changes no device."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki trustlist refused",
            "  fleetpki trustlist refused -o proposal.json",
            "  fleetpki trustlist refused --only 0f1e2d3c… -o proposal.json"
        })
public final class TrustListRefusedCommand extends TrustListTask {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write the proposal, for 'fleetpki trustlist apply'.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "SHA256",
            description = "Propose only the party with this certificate; may be repeated.")
    private List<String> only = new ArrayList<>();

    @Activate
    public TrustListRefusedCommand(@Reference TrustDesk desk) {
        super(desk);
    }

    @Override
    int run(TrustDesk desk, FleetChoice choice, CommandOutput output) throws FleetException, CliException {
        List<Fingerprint> wanted = new ArrayList<>();
        for (String each : only) {
            wanted.add(NamedCertificates.fingerprint(each));
        }
        TrustSurvey survey = desk.survey(choice, output);
        Instant now = Instant.now();
        List<RejectedParty> parties = desk.analyst().rejected(survey, desk.known(choice.workspace()), now);
        List<RejectedParty> chosen = wanted.isEmpty() ? parties : chosen(parties, wanted);
        TrustProposal proposal = desk.analyst().trust(survey, chosen, now);
        if (output.isText()) {
            output.text(new RefusedTable(output.style()).text(parties));
            if (parties.isEmpty()) {
                return ExitCodes.OK;
            }
        }
        new ProposalOutput(desk, output).write(proposal, out, choice);
        return ExitCodes.OK;
    }

    private static List<RejectedParty> chosen(List<RejectedParty> parties, List<Fingerprint> wanted)
            throws CliException {
        List<RejectedParty> chosen = new ArrayList<>();
        for (Fingerprint each : wanted) {
            chosen.add(parties.stream()
                    .filter(party -> Fingerprint.of(party.leaf()).equals(each))
                    .findFirst()
                    .orElseThrow(() -> new CliException(
                            ExitCodes.SPEC_INVALID,
                            "No device refused a party with the certificate " + each.hex()
                                    + "; without --only, the command lists all.")));
        }
        return chosen;
    }
}
