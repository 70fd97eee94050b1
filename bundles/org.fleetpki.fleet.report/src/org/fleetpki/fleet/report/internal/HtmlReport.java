// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.fleet.api.RunReport;
import org.osgi.service.component.annotations.Component;

/**
 * One page that needs nothing else: no script, no picture, no font, no connection. It forbids itself all of that by a
 * content security policy as well, because it shows what devices say.
 */
@Component
public final class HtmlReport implements ReportWriter {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    /** A shield with a check mark. */
    private static final String LOGO = "<svg class=\"logo\" viewBox=\"0 0 24 24\" width=\"26\" height=\"26\""
            + " aria-hidden=\"true\"><path class=\"shield\" d=\"M12 1.8 3.5 5v6.4c0 5 3.5 8.9 8.5 10.8 5-1.9 8.5-5.8"
            + " 8.5-10.8V5z\"/><path class=\"check\" d=\"m8 12 2.9 2.9 5.3-5.8\"/></svg>";

    @Override
    public String format() {
        return "html";
    }

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void write(RunReport report, OutputStream out) throws IOException {
        Markup html = new Markup().constant("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.constant("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n");
        html.constant("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.constant("<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.constant("<meta name=\"generator\" content=\"FleetPKI\">\n");
        html.element("title", PlainText.of(report.fleetName()) + " – FleetPKI " + PlainText.of(report.verb()))
                .line();
        html.constant("<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n");
        header(html, report);
        if (!report.results().isEmpty()) {
            summary(html, report);
            DeviceTable.write(html, report);
        }
        html.constant("</main>\n");
        html.element(
                "footer",
                "Times are UTC. Certificates are those that a fresh TLS connection to each device saw. Made by FleetPKI.");
        html.constant("\n</body>\n</html>\n");
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void header(Markup html, RunReport report) {
        html.open("header").open("p", "class", "brand").constant(LOGO).element("b", "FleetPKI");
        html.element("span", "Report of " + PlainText.of(report.verb())).close();
        html.open("h1").element("bdi", PlainText.of(report.fleetName())).close();
        html.open("p", "class", "verdict " + (report.isSuccess() ? "good" : "failed"));
        html.element("span", report.isSuccess() ? "✔" : "✘", "class", "sign", "aria-hidden", "true");
        html.text(verdict(report)).close();
        html.open("dl", "class", "facts");
        fact(html, "Started", Facts.second(report.startedAt()));
        fact(html, "Took", Facts.duration(Duration.between(report.startedAt(), report.endedAt())));
        fact(html, "Run", PlainText.of(report.runId()));
        if (!report.planId().isEmpty()) {
            fact(html, "Plan", PlainText.of(report.planId()));
        }
        html.close().close().line();
    }

    private static String verdict(RunReport report) {
        int devices = report.results().size();
        long good = OutcomeGroup.GOOD.count(report.results());
        if (devices == 0) {
            return "There are no devices in this fleet yet.";
        }
        if (good == devices) {
            return devices == 1
                    ? "The device is as it should be."
                    : "All " + devices + " devices are as they should be.";
        }
        return devices - good + " of " + devices + (devices == 1 ? " device needs" : " devices need") + " attention.";
    }

    private static void fact(Markup html, String name, String value) {
        html.open("div").element("dt", name).element("dd", value).close();
    }

    private static void summary(Markup html, RunReport report) {
        html.open("section", "class", "summary", "aria-label", "Summary");
        OutcomeBar.write(html, report.results());
        html.open("ul", "class", "tiles");
        tile(html, "all", "", report.results().size(), report.results().size() == 1 ? "Device" : "Devices");
        for (Outcome outcome : Outcome.values()) {
            if (report.count(outcome) > 0) {
                OutcomeGroup group = OutcomeGroup.of(outcome);
                tile(html, group.name().toLowerCase(Locale.ROOT), group.sign(), report.count(outcome), outcome.words());
            }
        }
        html.close().close().line();
    }

    private static void tile(Markup html, String kind, String sign, long count, String words) {
        html.open("li", "class", "tile " + kind).open("b").text(String.valueOf(count));
        if (!sign.isEmpty()) {
            html.element("span", sign, "class", "sign", "aria-hidden", "true");
        }
        html.close().element("span", words).close();
    }

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle lacks report.css", e);
        }
    }
}
