// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.fleet.api.RunReport;
import org.osgi.service.component.annotations.Component;

/** A table for a terminal: one line for each device, the description last, where it may be as long as it is. */
@Component
public final class TextReport implements ReportWriter {

    private static final List<String> HEADER = List.of("", "Device", "Address", "Site", "Status", "Description");

    /** Widest that each column gets; what is longer is cut. The last one is never cut. */
    private static final int[] WIDEST = {1, 32, 39, 24, 24};

    @Override
    public String format() {
        return "text";
    }

    @Override
    public String fileName() {
        return "report.txt";
    }

    @Override
    public void write(RunReport report, OutputStream out) throws IOException {
        out.write(text(report).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(RunReport report) {
        if (report.results().isEmpty()) {
            return summary(report) + "\n";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        report.results().forEach(result -> rows.add(row(result)));
        int[] widths = widths(rows);
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(line(row, widths)).append('\n');
        }
        return text.append('\n').append(summary(report)).append('\n').toString();
    }

    private static List<String> row(DeviceResult result) {
        return Stream.of(
                        OutcomeGroup.of(result).sign(),
                        result.deviceId(),
                        result.host(),
                        result.site(),
                        result.outcome().words(),
                        result.description())
                .map(PlainText::of)
                .toList();
    }

    /** A column that is empty in every row has no width, and is left out. */
    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[WIDEST.length];
        for (int column = 0; column < widths.length; column++) {
            int at = column;
            boolean used = rows.stream().skip(1).anyMatch(row -> !row.get(at).isEmpty());
            int widest = rows.stream()
                    .mapToInt(row -> DisplayWidth.of(row.get(at)))
                    .max()
                    .orElse(0);
            widths[column] = used ? Math.min(widest, WIDEST[column]) : 0;
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            if (widths[column] > 0) {
                line.append(DisplayWidth.fit(row.get(column), widths[column])).append("  ");
            }
        }
        return line.append(row.getLast()).toString().stripTrailing();
    }

    private static String summary(RunReport report) {
        int devices = report.results().size();
        String counts = Stream.of(Outcome.values())
                .filter(outcome -> report.count(outcome) > 0)
                .map(outcome -> report.count(outcome) + " " + outcome.words().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("; "));
        return PlainText.of(report.verb() + " of " + report.fleetName()) + ": " + devices
                + (devices == 1 ? " device" : " devices") + (counts.isEmpty() ? "" : "; " + counts) + ".";
    }
}
