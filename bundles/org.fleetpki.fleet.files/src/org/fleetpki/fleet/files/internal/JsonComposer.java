// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Composes a JSON document (RFC 8259) into values with places. Depth is bounded by {@link JsonText#FACTORY}. */
final class JsonComposer {

    private final JsonParser parser;
    private final Problems problems;

    private JsonComposer(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The document; empty if it is no JSON, and then that was reported. */
    static Optional<Value> compose(String text, Problems problems) {
        try (JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                problems.report(Place.START, "the file is empty");
                return Optional.empty();
            }
            Value value = new JsonComposer(parser, problems).value();
            if (parser.nextToken() != null) {
                problems.report(place(parser.currentTokenLocation()), "nothing may follow the JSON value");
            }
            return Optional.of(value);
        } catch (StreamConstraintsException e) {
            problems.report(place(e.getLocation()), "values are nested too deep here, or one is too long");
            return Optional.empty();
        } catch (JacksonException e) {
            problems.report(place(e.getLocation()), "this is not JSON (RFC 8259), or it is cut off here");
            return Optional.empty();
        }
    }

    private Value value() {
        Place place = place(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> table(place);
            case START_ARRAY -> sequence(place);
            case VALUE_STRING -> scalar(Value.Scalar.Kind.TEXT, place);
            case VALUE_NUMBER_INT -> scalar(Value.Scalar.Kind.INTEGER, place);
            case VALUE_NUMBER_FLOAT -> scalar(Value.Scalar.Kind.DECIMAL, place);
            case VALUE_TRUE, VALUE_FALSE -> scalar(Value.Scalar.Kind.BOOLEAN, place);
            default -> scalar(Value.Scalar.Kind.NULL, place);
        };
    }

    private Value.Scalar scalar(Value.Scalar.Kind kind, Place place) {
        return new Value.Scalar(kind, parser.getString(), place);
    }

    private Value.Sequence sequence(Place place) {
        List<Value> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value());
        }
        return new Value.Sequence(values, place);
    }

    private Value.Table table(Place place) {
        Map<String, Value.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place keyPlace = place(parser.currentTokenLocation());
            String key = parser.currentName();
            parser.nextToken();
            Value.Entry earlier = entries.putIfAbsent(key, new Value.Entry(keyPlace, value()));
            if (earlier != null) {
                problems.report(keyPlace, DuplicateKey.sentence(key, earlier));
            }
        }
        return new Value.Table(entries, place);
    }

    private static Place place(TokenStreamLocation location) {
        return location == null
                ? Place.START
                : new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
