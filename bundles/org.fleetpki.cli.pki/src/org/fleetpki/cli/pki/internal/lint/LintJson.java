// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.cli.pki.internal.batch.LineSource;
import org.fleetpki.pki.api.Finding;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The JSON form of findings. */
@SuppressWarnings("resource") // the generator returns itself, and is closed where it is made
final class LintJson {

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(LineSource.MAX_LENGTH)
                    .build())
            .build();

    /** An answer of {@code --batch}, with its line end. @param id of the request; empty where it had none */
    static byte[] answer(Optional<String> id, List<Finding> findings) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line, JsonEncoding.UTF8)) {
            json.writeStartObject();
            if (id.isPresent()) {
                json.writeStringProperty("id", id.get());
            } else {
                json.writeNullProperty("id");
            }
            write(json, findings, false);
            json.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    /** A result as a property of an object, or an element of an array. */
    static void write(JsonGenerator json, Linted result) {
        json.writeStartObject();
        json.writeStringProperty("file", result.file());
        json.writeStringProperty("kind", result.kind());
        json.writeStringProperty("name", result.name());
        write(json, result.findings(), true);
        json.writeEndObject();
    }

    /** What a batch answers is for programs that know the rules, and without remedies. */
    private static void write(JsonGenerator json, List<Finding> findings, boolean remedies) {
        json.writeArrayPropertyStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringProperty("rule", finding.code());
            json.writeStringProperty("severity", finding.severity().name().toLowerCase(Locale.ROOT));
            json.writeStringProperty("message", finding.message());
            if (remedies) {
                json.writeStringProperty("remedy", finding.remedy());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private LintJson() {}
}
