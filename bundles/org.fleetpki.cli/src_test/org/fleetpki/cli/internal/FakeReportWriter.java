// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.fleet.api.RunReport;

/** Writes the format's name and the run's id. */
record FakeReportWriter(String format, String fileName) implements ReportWriter {

    @Override
    public void write(RunReport report, OutputStream out) throws IOException {
        out.write((format + " of " + report.runId()).getBytes(StandardCharsets.UTF_8));
    }
}
