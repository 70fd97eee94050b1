// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.fleetpki.fleet.api.FleetJson;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.fleet.api.RunReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The whole report for other programs, indented. */
@Component
public final class JsonReport implements ReportWriter {

    private final FleetJson json;

    @Activate
    public JsonReport(@Reference FleetJson json) {
        this.json = json;
    }

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String fileName() {
        return "report.json";
    }

    @Override
    public void write(RunReport report, OutputStream out) throws IOException {
        out.write((json.pretty(json.of(report)) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
