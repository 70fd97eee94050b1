// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fleetpki.cli.api.Terminal;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.lint.LintRule;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Results as one document of the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), written as they come: the
 * rules stand before the results.
 */
@SuppressWarnings("resource") // the generator returns itself, and is closed at the end
final class SarifReport implements LintReport {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final List<LintRule> rules;
    private final Map<String, Integer> places = new HashMap<>();
    private final JsonGenerator json;
    private final TerminalStream out;

    SarifReport(Terminal terminal, List<LintRule> rules) {
        this.rules = List.copyOf(rules);
        this.out = new TerminalStream(terminal);
        this.json = LintJson.FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    @Override
    public void begin() {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("version", "2.1.0");
        json.writeArrayPropertyStart("runs");
        json.writeStartObject();
        json.writeObjectPropertyStart("tool");
        json.writeObjectPropertyStart("driver");
        json.writeStringProperty("name", "FleetPKI");
        json.writeArrayPropertyStart("rules");
        rules.forEach(this::write);
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.writeArrayPropertyStart("results");
    }

    private void write(LintRule rule) {
        places.putIfAbsent(rule.id(), places.size());
        json.writeStartObject();
        json.writeStringProperty("id", rule.id());
        text("shortDescription", rule.summary());
        text("fullDescription", rule.summary() + " " + rule.explanation());
        text("help", rule.remedy());
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(rule.severity()));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("source", rule.source().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("citation", rule.citation());
        rule.effective().ifPresent(date -> json.writeStringProperty("effective", date.toString()));
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void add(Linted result) {
        for (Finding finding : result.findings()) {
            json.writeStartObject();
            json.writeStringProperty("ruleId", finding.code());
            Integer place = places.get(finding.code());
            if (place != null) {
                json.writeNumberProperty("ruleIndex", place);
            }
            json.writeStringProperty("level", level(finding.severity()));
            text("message", finding.message());
            json.writeArrayPropertyStart("locations");
            json.writeStartObject();
            json.writeObjectPropertyStart("physicalLocation");
            json.writeObjectPropertyStart("artifactLocation");
            json.writeStringProperty("uri", uri(result.file()));
            json.writeEndObject();
            json.writeEndObject();
            logicalLocation(result);
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void logicalLocation(Linted result) {
        if (!result.name().isEmpty()) {
            json.writeArrayPropertyStart("logicalLocations");
            json.writeStartObject();
            json.writeStringProperty("name", result.name());
            json.writeStringProperty("kind", result.kind());
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    @Override
    public void end() {
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.close();
        out.write('\n');
        out.flush();
    }

    private void text(String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static String level(Severity severity) {
        return severity == Severity.NOTICE ? "note" : severity.name().toLowerCase(Locale.ROOT);
    }

    /** A path as a relative or absolute URI, its blanks and other characters escaped. */
    private static String uri(String file) {
        try {
            String path = file.replace('\\', '/');
            return new URI(path.matches("[A-Za-z]:/.*") ? "file" : null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "unnamed";
        }
    }
}
