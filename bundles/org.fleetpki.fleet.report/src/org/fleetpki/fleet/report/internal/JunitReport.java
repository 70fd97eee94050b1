// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.ReportWriter;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.pki.api.Fingerprint;
import org.osgi.service.component.annotations.Component;

/**
 * JUnit XML, which build servers show as tests: a suite for each site, a case for each device. It keeps to the elements
 * and attributes that the schema of the Jenkins xUnit plug-in knows.
 */
@Component
public final class JunitReport implements ReportWriter {

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
    private static final String NO_SITE = "(no site)";

    @Override
    public String format() {
        return "junit";
    }

    @Override
    public String fileName() {
        return "junit.xml";
    }

    @Override
    public void write(RunReport report, OutputStream out) throws IOException {
        Markup xml = new Markup().constant("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        String name = "FleetPKI " + report.verb() + " of " + report.fleetName();
        xml.open("testsuites", totals(name, report.results(), Duration.between(report.startedAt(), report.endedAt())));
        Map<String, List<DeviceResult>> sites = report.results().stream()
                .collect(Collectors.groupingBy(DeviceResult::site, LinkedHashMap::new, Collectors.toList()));
        sites.forEach((site, results) -> suite(xml, site, results, report.startedAt()));
        xml.line().close().line();
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void suite(Markup xml, String site, List<DeviceResult> results, Instant startedAt) {
        Duration took = results.stream().map(DeviceResult::took).reduce(Duration.ZERO, Duration::plus);
        String name = site.isBlank() ? NO_SITE : site;
        List<Object> attributes = new ArrayList<>(List.of(totals(name, results, took)));
        attributes.addAll(List.of("skipped", OutcomeGroup.LEFT.count(results), "timestamp", timestamp(startedAt)));
        xml.line().constant("  ").open("testsuite", attributes.toArray());
        results.forEach(result -> testCase(xml, name, result));
        xml.line().constant("  ").close();
    }

    private static Object[] totals(String name, Collection<DeviceResult> results, Duration took) {
        return new Object[] {
            "name", PlainText.of(name),
            "tests", results.size(),
            "failures", OutcomeGroup.FAILED.count(results),
            "errors", OutcomeGroup.UNKNOWN.count(results),
            "time", seconds(took)
        };
    }

    private static void testCase(Markup xml, String suite, DeviceResult result) {
        xml.line()
                .constant("    ")
                .open(
                        "testcase",
                        "name",
                        PlainText.of(result.deviceId() + " (" + result.host() + ")"),
                        "classname",
                        PlainText.of(suite),
                        "time",
                        seconds(result.took()));
        String message = PlainText.of(
                result.outcome().words() + (result.description().isEmpty() ? "" : ": " + result.description()));
        switch (OutcomeGroup.of(result)) {
            case GOOD -> {}
            case LEFT -> xml.line().constant("      ").empty("skipped", "message", message);
            case FAILED -> problem(xml, "failure", result, message);
            case UNKNOWN -> problem(xml, "error", result, message);
        }
        xml.line()
                .constant("      ")
                .element("system-out", "before: " + state(result.before()) + "\nafter: " + state(result.after()));
        xml.line().constant("    ").close();
    }

    private static void problem(Markup xml, String element, DeviceResult result, String message) {
        xml.line()
                .constant("      ")
                .element(element, message, "type", result.outcome().name(), "message", message);
    }

    private static String state(Optional<Observation> seen) {
        return seen.map(observation -> PlainText.of("HTTPS "
                        + observation.https().words() + ", "
                        + observation.status().words()
                        + observation
                                .leaf()
                                .map(leaf -> ", SHA-256 " + Fingerprint.of(leaf).hex())
                                .orElse("")))
                .orElse("not seen");
    }

    /** Without a zone, as the format has it; the time is UTC. */
    private static String timestamp(Instant instant) {
        return TIMESTAMP.format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    }

    /** Seconds with a point, whatever the locale. */
    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", Math.max(0, duration.toMillis()) / 1000.0);
    }
}
