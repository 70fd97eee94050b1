// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.io.StringWriter;
import java.io.Writer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Makes JSON text. */
final class JsonText {

    /** Also what the formats read may hold; they need six levels. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .characterEscapes(new JsonEscapes())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxStringLength(FileText.MAX_BYTES)
                    .build())
            .build();

    /** One object on one line. */
    static String line(Consumer<ObjectWriter> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            ObjectWriter.write(json, content);
        }
        return text.toString();
    }

    /** The same JSON with line breaks, two spaces for each level. */
    static String pretty(String line) {
        StringWriter text = new StringWriter();
        try (JsonParser from = FACTORY.createParser(ObjectReadContext.empty(), line);
                JsonGenerator to = prettyTo(text)) {
            while (from.nextToken() != null) {
                to.copyCurrentEvent(from);
            }
        }
        return text.toString();
    }

    private static JsonGenerator prettyTo(Writer text) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        PrettyPrinter spread = printer.withObjectIndenter(indenter).withArrayIndenter(indenter);
        return FACTORY.createGenerator(
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return spread;
                    }

                    @Override
                    public boolean hasPrettyPrinter() {
                        return true;
                    }
                },
                text);
    }

    private JsonText() {}
}
