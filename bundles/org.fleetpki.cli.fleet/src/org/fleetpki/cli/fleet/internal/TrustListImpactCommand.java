// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.JsonObject;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.trust.TrustImpact;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what breaks without a certificate. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "impact",
        description = {
            "Tell what breaks if a certificate is no longer trusted: which devices present a chain that rests on it, "
                    + "which trust it, and which connections of the rules under 'trust' in the fleet file would fail.",
            "With --at, tell it for a time to come, when certificates have expired by then. Changes no device."
        },
        exitCodeList = {
            ExitCodes.OK + ":Nothing would break.",
            ExitCodeHelp.SPEC_INVALID,
            ExitCodes.DEVICES_FAILED + ":Something would break, or is broken already, or a device could not be seen.",
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki trustlist impact issuing",
            "  fleetpki trustlist impact old-root.pem --survey survey.json",
            "  fleetpki trustlist impact issuing --at 2027-06-01T00:00:00Z"
        })
public final class TrustListImpactCommand extends TrustListTask {

    @Parameters(
            paramLabel = "CERTIFICATE",
            description = "An authority of the workspace, a file with one certificate, or its SHA-256 fingerprint.")
    private String name = "";

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "At which time, such as 2027-06-01T00:00:00Z. Default: now.")
    private Optional<Instant> at = Optional.empty();

    @Activate
    public TrustListImpactCommand(@Reference TrustDesk desk) {
        super(desk);
    }

    @Override
    int run(TrustDesk desk, FleetChoice choice, CommandOutput output)
            throws FleetException, CliException, PkiException {
        TrustSurvey survey = desk.survey(choice, output);
        X509Certificate certificate = new NamedCertificates(desk, choice, survey).find(name);
        TrustImpact impact = desk.analyst()
                .impact(
                        survey,
                        desk.relations(choice, survey),
                        desk.known(choice.workspace()),
                        certificate,
                        at.orElseGet(Instant::now));
        if (output.isText()) {
            output.text(text(impact, output));
        } else {
            output.json(json(impact).text());
        }
        boolean fine = impact.broken().isEmpty()
                && impact.alreadyBroken().isEmpty()
                && impact.unknown().isEmpty()
                && impact.presenting().isEmpty();
        return fine ? ExitCodes.OK : ExitCodes.DEVICES_FAILED;
    }

    private static String text(TrustImpact impact, CommandOutput output) {
        String end = System.lineSeparator();
        StringBuilder text = new StringBuilder("Without "
                + impact.certificate().getSubjectX500Principal().getName() + " (SHA-256 "
                + Fingerprint.of(impact.certificate()).hex() + ") at " + impact.at() + ":" + end);
        line(
                text,
                impact.presenting(),
                "no device presents a chain that rests on it",
                "present a chain that rests on it");
        line(text, impact.trusting(), "no device has it in its trust list", "have it in their trust list");
        if (impact.broken().isEmpty()) {
            text.append("  no connection between devices breaks").append(end);
        } else {
            text.append("  these connections break:").append(end).append(table(impact.broken(), output));
        }
        if (!impact.alreadyBroken().isEmpty()) {
            text.append("  these are broken already:").append(end).append(table(impact.alreadyBroken(), output));
        }
        if (!impact.unknown().isEmpty()) {
            text.append("  not known of: ")
                    .append(String.join(", ", impact.unknown()))
                    .append(end);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> devices, String none, String some) {
        text.append("  ")
                .append(devices.isEmpty() ? none : devices.size() + " " + some + ": " + String.join(", ", devices))
                .append(System.lineSeparator());
    }

    private static String table(List<TrustImpact.Connection> connections, CommandOutput output) {
        TextTable table = new TextTable(output.style(), "Client", "Server", "What for", "Why");
        connections.forEach(connection -> table.row(
                Tone.BAD, connection.client(), connection.server(), connection.relation(), connection.reason()));
        return table.text();
    }

    private static JsonObject json(TrustImpact impact) {
        return new JsonObject()
                .with("certificate", Fingerprint.of(impact.certificate()).hex())
                .with("subject", impact.certificate().getSubjectX500Principal().getName())
                .with("at", impact.at().toString())
                .withTexts("presenting", impact.presenting())
                .withTexts("trusting", impact.trusting())
                .with(
                        "broken",
                        impact.broken().stream()
                                .map(TrustListImpactCommand::json)
                                .toList())
                .with(
                        "alreadyBroken",
                        impact.alreadyBroken().stream()
                                .map(TrustListImpactCommand::json)
                                .toList())
                .withTexts("unknown", impact.unknown());
    }

    private static JsonObject json(TrustImpact.Connection connection) {
        return new JsonObject()
                .with("relation", connection.relation())
                .with("client", connection.client())
                .with("server", connection.server())
                .with("reason", connection.reason());
    }
}
