// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Where a value stands in an answer.
 *
 * @param places looked at in order; the first that has text is taken
 */
public record Extract(List<Place> places) {

    /** Nowhere. */
    public static final Extract NOTHING = new Extract(List.of());

    /** One place. */
    public sealed interface Place {

        /** A JSON value. */
        record Json(JsonPointer pointer) implements Place {}

        /** A value in the first entry of a JSON list that has these values. */
        record Entry(JsonPointer list, List<Equal> where, JsonPointer at) implements Place {

            public Entry {
                where = List.copyOf(where);
            }
        }

        /** The text of an XML element, by its local name. */
        record Xml(String element) implements Place {}

        /** The value of a line {@code key=value}. */
        record Line(String key) implements Place {}

        /** A header. */
        record Header(String name) implements Place {}

        /** The first group of an expression, or all that it matches if it has none. */
        record Regex(Pattern pattern) implements Place {}

        /** The whole body. */
        record Body() implements Place {}
    }

    /** A JSON value that must have this text. */
    public record Equal(JsonPointer pointer, String text) {

        /** Whether an entry of a list has it. */
        public boolean holds(JsonNode entry) {
            return Answer.text(entry.at(pointer)).filter(text::equals).isPresent();
        }
    }

    public Extract {
        places = List.copyOf(places);
    }

    /** The value, not blank. */
    public Optional<String> from(Answer answer) {
        return places.stream()
                .map(place -> from(answer, place))
                .flatMap(Optional::stream)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static Optional<String> from(Answer answer, Place place) {
        return switch (place) {
            case Place.Json json -> Answer.text(answer.json(json.pointer()));
            case Place.Entry entry -> entry(answer, entry);
            case Place.Xml xml -> answer.xml(xml.element());
            case Place.Line line ->
                answer.response()
                        .text()
                        .lines()
                        .filter(text -> text.startsWith(line.key() + "="))
                        .map(text -> text.substring(line.key().length() + 1).strip())
                        .findFirst();
            case Place.Header header -> answer.response().header(header.name());
            case Place.Regex regex -> {
                Matcher matcher = regex.pattern().matcher(answer.response().text());
                yield matcher.find()
                        ? Optional.ofNullable(matcher.group(Math.min(1, matcher.groupCount())))
                        : Optional.empty();
            }
            case Place.Body body -> Optional.of(answer.file());
        };
    }

    private static Optional<String> entry(Answer answer, Place.Entry place) {
        for (JsonNode entry : answer.json(place.list())) {
            if (place.where().stream().allMatch(equal -> equal.holds(entry))) {
                return Answer.text(entry.at(place.at()));
            }
        }
        return Optional.empty();
    }
}
