// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.util.Locale;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.RunReport;

/** The Task Result, as AXIS Device Manager shows it: a mark, the device, its address, the status, a description. */
public final class ResultTable {

    private final TextStyle style;

    public ResultTable(TextStyle style) {
        this.style = style;
    }

    /** The table and the counts. */
    public String text(RunReport report) {
        TextTable table = new TextTable(style, "Device", "Address", "Status", "Description");
        for (DeviceResult result : report.results()) {
            table.row(
                    tone(result.outcome()),
                    result.deviceId(),
                    result.host(),
                    result.outcome().words(),
                    result.description());
        }
        return table.text()
                + new Counts(report.results().stream()
                                .map(result -> result.outcome().words().toLowerCase(Locale.ROOT)))
                        .sentence()
                + System.lineSeparator();
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case DONE, NOTHING_TO_DO -> Tone.GOOD;
            case SKIPPED, CHANGED_SINCE_PLAN, NOT_REACHED -> Tone.ATTENTION;
            case REFUSED, FAILED_UNCHANGED, ROLLED_BACK, FAILED_CHANGED, UNKNOWN -> Tone.BAD;
        };
    }
}
