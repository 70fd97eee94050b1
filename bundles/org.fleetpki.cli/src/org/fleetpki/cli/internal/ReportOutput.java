// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.cli.api.ResultTable;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.RunReport;

/** Writes what a run did to stdout; as lines of JSON it was written already, device by device. */
final class ReportOutput {

    private final CommandOutput output;
    private final FleetJson json;

    ReportOutput(CommandOutput output, FleetJson json) {
        this.output = output;
        this.json = json;
    }

    void write(RunReport report) {
        switch (output.format()) {
            case TEXT -> output.text(new ResultTable(output.style()).text(report));
            case JSON -> output.json(json.pretty(json.of(report)));
            case NDJSON -> {}
        }
    }
}
