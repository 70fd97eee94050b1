// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.cli.api.TextTable;
import org.fleetpki.cli.api.Tone;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.trust.DeviceTrust;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sees whom each device trusts and refused. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "survey",
        description = "See what each device presents, whom it trusts and whom it refused. Changes no device.",
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.DEVICES_FAILED,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki trustlist survey",
            "  fleetpki trustlist survey -o survey.json",
            "  fleetpki trustlist survey --output json | jq '.devices[] | select(.problem != \"\") | .deviceId'"
        })
public final class TrustListSurveyCommand extends TrustListTask {

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Keep the survey for the other commands.")
    private Optional<Path> out = Optional.empty();

    @Activate
    public TrustListSurveyCommand(@Reference TrustDesk desk) {
        super(desk);
    }

    @Override
    int run(TrustDesk desk, FleetChoice choice, CommandOutput output) throws FleetException, CliException {
        TrustSurvey survey = desk.survey(choice, output);
        if (out.isPresent()) {
            desk.files().writeSurvey(survey, out.get());
            output.note("Wrote " + out.get() + ".");
        }
        switch (output.format()) {
            case TEXT -> output.text(table(survey, output));
            case JSON -> output.json(desk.json().pretty(desk.files().survey(survey)));
            case NDJSON -> output.json(desk.files().survey(survey));
        }
        boolean unseen =
                survey.devices().stream().anyMatch(device -> !device.problem().isEmpty());
        return unseen ? ExitCodes.DEVICES_FAILED : ExitCodes.OK;
    }

    private static String table(TrustSurvey survey, CommandOutput output) {
        TextTable table = new TextTable(output.style(), "Device", "Presents", "Trusts", "Refused", "Problem");
        for (DeviceTrust device : survey.devices()) {
            table.row(
                    device.problem().isEmpty() ? Tone.GOOD : Tone.BAD,
                    device.deviceId(),
                    device.presented().stream()
                            .findFirst()
                            .map(leaf -> leaf.getSubjectX500Principal().getName())
                            .orElse(""),
                    device.trusted()
                            .map(list -> Integer.toString(list.size()))
                            .orElse(device.problem().isEmpty() ? "no list" : ""),
                    device.rejected().isEmpty()
                            ? ""
                            : Integer.toString(device.rejected().size()),
                    device.problem());
        }
        return survey.devices().isEmpty() ? "The fleet has no devices." : table.text();
    }
}
