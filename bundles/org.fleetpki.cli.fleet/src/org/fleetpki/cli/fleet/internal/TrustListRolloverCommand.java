// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.trust.TrustRollover;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.fleetpki.pki.api.PkiException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Leads a fleet from one authority to the next. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "rollover",
        description = {
            "Tell how far the fleet has come from one authority to the next, and what to do now: distribute the new one, "
                    + "re-issue by it, retire the old one.",
            "For the stages that change trust lists, -o writes the proposal. Changes no device."
        },
        exitCodeList = {
            ExitCodes.OK + ":The roll-over is finished.",
            ExitCodes.PLAN_HAS_CHANGES + ":Something is left to do; the output says what.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki trustlist rollover root root-2027 -o proposal.json",
            "  fleetpki trustlist rollover old-root.pem root-2027 --survey survey.json"
        })
public final class TrustListRolloverCommand extends TrustListTask {

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The old authority: its id in the workspace, a file, or a SHA-256 fingerprint.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "The new authority, in the same way.")
    private String after = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write the proposal that ends this stage, for 'fleetpki trustlist apply'.")
    private Optional<Path> out = Optional.empty();

    @Activate
    public TrustListRolloverCommand(@Reference TrustDesk desk) {
        super(desk);
    }

    @Override
    int run(TrustDesk desk, FleetChoice choice, CommandOutput output)
            throws FleetException, CliException, PkiException {
        TrustSurvey survey = desk.survey(choice, output);
        NamedCertificates names = new NamedCertificates(desk, choice, survey);
        X509Certificate old = names.find(before);
        X509Certificate next = names.find(after);
        if (old.equals(next)) {
            throw new CliException(ExitCodes.SPEC_INVALID, "OLD and NEW are the same certificate.");
        }
        TrustRollover rollover =
                desk.analyst().rollover(survey, desk.known(choice.workspace()), old, next, Instant.now());
        if (output.isText()) {
            output.text("Stage: " + words(rollover.stage()) + System.lineSeparator() + rollover.next());
            if (!rollover.open().isEmpty()) {
                output.text("Open: " + String.join(", ", rollover.open()));
            }
            if (!rollover.unknown().isEmpty()) {
                output.text("Not known of: " + String.join(", ", rollover.unknown()));
            }
        } else {
            output.json(json(rollover).text());
        }
        if (out.isPresent() && !rollover.proposal().changes().isEmpty()) {
            desk.files().writeProposal(rollover.proposal(), out.get());
            output.note("Wrote " + out.get() + "; '" + output.programName() + " trustlist apply " + out.get()
                    + choice.asArgument() + "' carries it out.");
        }
        return rollover.stage() == TrustRollover.Stage.FINISHED ? ExitCodes.OK : ExitCodes.PLAN_HAS_CHANGES;
    }

    private static String words(TrustRollover.Stage stage) {
        return switch (stage) {
            case DISTRIBUTE -> "distribute the new authority (1 of 3)";
            case REISSUE -> "re-issue by the new authority (2 of 3)";
            case RETIRE -> "retire the old authority (3 of 3)";
            case FINISHED -> "finished";
        };
    }

    private static JsonObject json(TrustRollover rollover) {
        return new JsonObject()
                .with("stage", rollover.stage().name().toLowerCase(Locale.ROOT))
                .with("done", rollover.done())
                .withTexts("open", rollover.open())
                .withTexts("unknown", rollover.unknown())
                .with("changes", rollover.proposal().changes().size())
                .with("next", rollover.next());
    }
}
