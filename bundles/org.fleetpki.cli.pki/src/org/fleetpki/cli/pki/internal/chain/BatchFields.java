// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.fleetpki.cli.pki.internal.batch.LineSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The fields of a batch request as they stand in the line; nothing in them is read as a certificate yet. */
final class BatchFields {

    static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(LineSource.MAX_LENGTH)
                    .build())
            .build();

    /** More objects in a list than any request needs. */
    private static final int MAX_OBJECTS = 10_000;

    Optional<String> id = Optional.empty();
    List<String> trust = List.of();
    List<String> intermediates = List.of();
    List<String> crls = List.of();
    Optional<String> leaf = Optional.empty();
    Optional<String> at = Optional.empty();
    Optional<String> purpose = Optional.empty();
    Optional<String> profile = Optional.empty();
    OptionalInt maxDepth = OptionalInt.empty();
    List<Name> names = List.of();

    /** A name. @param kind {@code dns}, {@code ip} or {@code email} */
    record Name(String kind, String value) {}

    /**
     * Read a line. What was read before a fault stays, so that an answer can name the request.
     *
     * @throws Malformed if it is not one JSON object, or a field has the wrong type
     */
    void read(byte[] line) throws Malformed {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, "The line is no JSON object.");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String field = parser.currentName();
                parser.nextToken();
                read(field, parser);
            }
            require(parser.nextToken() == null, "Something stands behind the JSON object.");
        } catch (JacksonException e) {
            throw Malformed.request("The line is not JSON (RFC 8259), or it is cut off.");
        }
    }

    private void read(String field, JsonParser parser) throws Malformed {
        switch (field) {
            case "id" -> id = scalar(field, parser);
            case "trust" -> trust = texts(field, parser);
            case "intermediates" -> intermediates = texts(field, parser);
            case "crls" -> crls = texts(field, parser);
            case "leaf" -> leaf = text(field, parser);
            case "at" -> at = text(field, parser);
            case "purpose" -> purpose = text(field, parser);
            case "profile" -> profile = text(field, parser);
            case "maxDepth" -> maxDepth = number(field, parser);
            case "names" -> names = names(parser);
            default -> parser.skipChildren();
        }
    }

    /** Identifiers may be numbers, too. */
    private static Optional<String> scalar(String field, JsonParser parser) throws Malformed {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? Optional.of(parser.getString())
                : text(field, parser);
    }

    private static Optional<String> text(String field, JsonParser parser) throws Malformed {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Optional.empty();
        }
        require(parser.currentToken() == JsonToken.VALUE_STRING, "The field '" + field + "' is no text.");
        return Optional.of(parser.getString());
    }

    private static List<String> texts(String field, JsonParser parser) throws Malformed {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return List.of();
        }
        require(parser.currentToken() == JsonToken.START_ARRAY, "The field '" + field + "' is no list.");
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.VALUE_STRING, "The list '" + field + "' has more than texts.");
            require(texts.size() < MAX_OBJECTS, "The list '" + field + "' has more than " + MAX_OBJECTS + " entries.");
            texts.add(parser.getString());
        }
        return texts;
    }

    private static OptionalInt number(String field, JsonParser parser) throws Malformed {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return OptionalInt.empty();
        }
        require(
                parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                        && parser.getString().matches("\\d{1,9}"),
                "The field '" + field + "' is no whole number of 0 or more.");
        return OptionalInt.of(parser.getIntValue());
    }

    private static List<Name> names(JsonParser parser) throws Malformed {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return List.of();
        }
        require(parser.currentToken() == JsonToken.START_ARRAY, "The field 'names' is no list.");
        List<Name> names = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            require(parser.currentToken() == JsonToken.START_OBJECT, "The list 'names' has more than objects.");
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String kind = parser.currentName();
                require(parser.nextToken() == JsonToken.VALUE_STRING, "A name in 'names' is no text.");
                require(names.size() < MAX_OBJECTS, "The list 'names' has more than " + MAX_OBJECTS + " entries.");
                names.add(new Name(kind, parser.getString()));
            }
        }
        return names;
    }

    private static void require(boolean condition, String sentence) throws Malformed {
        if (!condition) {
            throw Malformed.request(sentence);
        }
    }
}
