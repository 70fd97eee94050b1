// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.fleet.internal;

import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ExitCodeHelp;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.trust.TrustGraph;
import org.fleetpki.fleet.api.trust.TrustSurvey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import picocli.CommandLine.Command;

/** Writes the fleet's trust as a graph. */
@Component(service = CliCommand.class, scope = ServiceScope.PROTOTYPE)
@Command(
        name = "graph",
        description = {
            "Write who presents what and who trusts whom as a graph: in Graphviz's language, or as JSON.",
            "Changes no device."
        },
        exitCodeList = {
            ExitCodeHelp.OK,
            ExitCodeHelp.SPEC_INVALID,
            ExitCodeHelp.WORKSPACE_UNUSABLE,
            ExitCodeHelp.SECRET_UNAVAILABLE,
            ExitCodeHelp.INTERRUPTED
        },
        footer = {
            "  fleetpki trustlist graph | dot -Tsvg > trust.svg",
            "  fleetpki trustlist graph --survey survey.json --output json"
        })
public final class TrustListGraphCommand extends TrustListTask {

    @Activate
    public TrustListGraphCommand(@Reference TrustDesk desk) {
        super(desk);
    }

    @Override
    int run(TrustDesk desk, FleetChoice choice, CommandOutput output) throws FleetException, CliException {
        TrustSurvey survey = desk.survey(choice, output);
        TrustGraph graph = desk.analyst().graph(survey, desk.known(choice.workspace()));
        if (output.isText()) {
            output.text(GraphText.dot(graph));
        } else {
            output.json(GraphText.json(graph));
        }
        return ExitCodes.OK;
    }
}
