// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FleetJsonTest {

    private static final LineFleetJson JSON = new LineFleetJson();

    @Test
    void anObservationHasItsStableFields() {
        Value.Table seen = parse(JSON.of(Samples.observation()));

        assertEquals(
                List.of(
                        "deviceId",
                        "host",
                        "at",
                        "family",
                        "facts",
                        "status",
                        "statusText",
                        "https",
                        "httpsText",
                        "problem",
                        "mode",
                        "served",
                        "trusted",
                        "clockOffset",
                        "digest"),
                List.copyOf(seen.entries().keySet()));
        assertEquals("ABOUT_TO_EXPIRE", text(seen, "status"));
        assertEquals("Certificate about to expire", text(seen, "statusText"));
        assertEquals("http-and-https", text(seen, "mode"));
        assertEquals("PT-1.5S", text(seen, "clockOffset"));
        assertEquals(Samples.ODD, text(seen, "problem"));
        Value.Table leaf = (Value.Table)
                ((Value.Sequence) seen.entries().get("served").value()).values().getFirst();
        assertEquals(
                List.of("sha256", "subject", "issuer", "serial", "notBefore", "notAfter", "names"),
                List.copyOf(leaf.entries().keySet()));
        assertEquals(Fingerprint.of(Samples.certificate("camera")).hex(), text(leaf, "sha256"));
        assertEquals("CN=cam-1.example.org,O=Example Corp", text(leaf, "subject"));
        assertEquals("1234567890abcdef", text(leaf, "serial"));
        assertEquals(
                List.of("DNS:cam-1.example.org", "IP:192.0.2.11", "IP:2001:db8:0:0:0:0:0:11"),
                ((Value.Sequence) leaf.entries().get("names").value())
                        .values().stream()
                                .map(value -> ((Value.Scalar) value).text())
                                .toList());
    }

    @Test
    void whatIsNotKnownIsNull() {
        Value.Table seen = parse(JSON.of(Samples.emptyObservation()));

        assertTrue(seen.entries().get("mode").value().isNull());
        assertTrue(seen.entries().get("clockOffset").value().isNull());
        assertEquals(List.of(), ((Value.Sequence) seen.entries().get("served").value()).values());
    }

    @Test
    void aReportCounts() {
        Value.Table report = parse(JSON.of(Samples.report()));

        assertEquals("false", text(report, "success"));
        assertEquals("1", text((Value.Table) report.entries().get("counts").value(), "ROLLED_BACK"));
        assertEquals("0", text((Value.Table) report.entries().get("counts").value(), "UNKNOWN"));
        Value.Table result =
                (Value.Table) ((Value.Sequence) report.entries().get("results").value())
                        .values()
                        .getLast();
        assertEquals("Failed, rolled back", text(result, "outcomeText"));
        assertTrue(result.entries().get("before").value().isNull());
    }

    static List<String> lines() {
        return List.of(
                JSON.of(Samples.observation()),
                JSON.of(Samples.emptyObservation()),
                JSON.of(Samples.plan()),
                JSON.of(Samples.plan().devices().getFirst()),
                JSON.of(Samples.report()),
                JSON.of(Samples.report().results().getFirst()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void isOneLineWithoutCharactersThatATerminalActsOn(String line) {
        assertTrue(line.chars().allMatch(c -> c >= ' ' && (c < 0x7F || c > 0x9F)), line);
        assertFalse(line.contains("\u202E") || line.contains("\u2028"), line);
        assertTrue(line.chars().noneMatch(c -> Character.isSurrogate((char) c)), line);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void prettyIsTheSameOnManyLines(String line) {
        String pretty = JSON.pretty(line);

        assertTrue(pretty.lines().count() > 10);
        assertTrue(pretty.contains("\": "));
        assertFalse(pretty.contains("\" :"));
        assertEquals(shape(parse(line)), shape(parse(pretty)));
    }

    @Test
    void prettyIsReadable() {
        assertEquals(
                "{\n  \"a\": [\n    1,\n    \"b\"\n  ],\n  \"c\": {},\n  \"d\": [],\n  \"e\": null\n}",
                JSON.pretty("{\"a\":[1,\"b\"],\"c\":{},\"d\":[],\"e\":null}"));
    }

    /** The values without their places. */
    private static Object shape(Value value) {
        return switch (value) {
            case Value.Scalar scalar -> List.of(scalar.kind(), scalar.text());
            case Value.Sequence sequence ->
                sequence.values().stream().map(FleetJsonTest::shape).toList();
            case Value.Table table ->
                table.entries().entrySet().stream()
                        .map(entry ->
                                List.of(entry.getKey(), shape(entry.getValue().value())))
                        .toList();
        };
    }

    private static Value.Table parse(String json) {
        Problems problems = new Problems(Path.of("test"));
        Optional<Value> value = JsonComposer.compose(json, problems);
        assertEquals(List.of(), problems.list());
        return (Value.Table) value.orElseThrow();
    }

    private static String text(Value.Table table, String key) {
        return ((Value.Scalar) table.entries().get(key).value()).text();
    }
}
