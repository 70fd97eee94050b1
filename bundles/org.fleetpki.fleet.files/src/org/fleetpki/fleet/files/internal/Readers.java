// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The value readers that every format needs. */
final class Readers {

    /** Reads a table's keys; it reports what is wrong itself. */
    @FunctionalInterface
    interface TableContent<T> {
        Optional<T> read(TableReader table);
    }

    /** Text of at most so many characters, not blank and without control characters. */
    static ValueReader<String> text(int longest) {
        return anyText().and((text, at) -> {
            if (text.isBlank()) {
                return at.refuse("must not be blank");
            }
            if (text.codePointCount(0, text.length()) > longest) {
                return at.refuse("must not be longer than " + longest + " characters");
            }
            if (text.codePoints().anyMatch(Character::isISOControl)) {
                return at.refuse("must not contain control characters");
            }
            return Optional.of(text);
        });
    }

    /** Any text at all, also none. */
    static Chain<String> anyText() {
        return (value, path, problems) -> {
            if (value instanceof Value.Scalar scalar && scalar.kind() == Value.Scalar.Kind.TEXT) {
                return Optional.of(scalar.text());
            }
            String advice = value instanceof Value.Scalar ? "; put it in quotes" : "";
            problems.report(value.place(), path + " must be text, not " + value.inWords() + advice);
            return Optional.empty();
        };
    }

    /** A whole number between two bounds, both included. */
    static ValueReader<Integer> integer(int least, int most) {
        return (value, path, problems) -> {
            String range = " must be a whole number from " + least + " to " + most;
            if (!(value instanceof Value.Scalar scalar) || scalar.kind() != Value.Scalar.Kind.INTEGER) {
                problems.report(value.place(), path + range + ", not " + value.inWords());
                return Optional.empty();
            }
            BigInteger number = integer(scalar.text());
            if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
                problems.report(value.place(), path + range + ", not " + Quote.of(scalar.text()));
                return Optional.empty();
            }
            return Optional.of(number.intValue());
        };
    }

    /** The notations of the YAML 1.2 core schema: decimal, 0x and 0o. */
    private static BigInteger integer(String text) {
        return switch (text.length() > 2 ? text.substring(0, 2) : "") {
            case "0x" -> new BigInteger(text.substring(2), 16);
            case "0o" -> new BigInteger(text.substring(2), 8);
            default -> new BigInteger(text);
        };
    }

    /** True or false. */
    static ValueReader<Boolean> bool() {
        return (value, path, problems) -> {
            if (value instanceof Value.Scalar scalar && scalar.kind() == Value.Scalar.Kind.BOOLEAN) {
                return Optional.of(Boolean.parseBoolean(scalar.text()));
            }
            problems.report(value.place(), path + " must be true or false, not " + value.inWords());
            return Optional.empty();
        };
    }

    /** One of a few words. */
    static <T> ValueReader<T> choice(Map<String, T> choices) {
        return anyText().and((text, at) -> {
            T chosen = choices.get(text);
            if (chosen != null) {
                return Optional.of(chosen);
            }
            String guess = Suggestion.of(text, choices.keySet())
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("");
            return at.refuse(
                    "must be one of " + String.join(", ", choices.keySet()) + ", not " + Quote.of(text) + guess);
        });
    }

    /** Text that a constructor takes or refuses with a message that may be shown. */
    static <T> ValueReader<T> parsed(Function<String, T> parser) {
        return anyText().and((text, at) -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (IllegalArgumentException e) {
                return at.refuse("is not right: " + e.getMessage());
            }
        });
    }

    /** A table. */
    static <T> ValueReader<T> table(TableContent<T> content) {
        return (value, path, problems) -> {
            if (value instanceof Value.Table table) {
                TableReader reader = new TableReader(table, path.replace("'", ""), problems);
                Optional<T> read = content.read(reader);
                reader.refuseOthers();
                return read;
            }
            problems.report(value.place(), path + " must be a table of keys, not " + value.inWords());
            return Optional.empty();
        };
    }

    /** A list; what is wrong in one element does not hide what is wrong in the next. */
    static <T> ValueReader<List<T>> list(ValueReader<T> element) {
        return (value, path, problems) -> {
            if (!(value instanceof Value.Sequence sequence)) {
                problems.report(value.place(), path + " must be a list, not " + value.inWords());
                return Optional.empty();
            }
            List<T> read = new ArrayList<>();
            String name = path.replace("'", "");
            for (int i = 0; i < sequence.values().size(); i++) {
                element.read(sequence.values().get(i), name + "[" + i + "]", problems)
                        .ifPresent(read::add);
            }
            return Optional.of(read);
        };
    }

    /** Where a value is, to refuse it there. */
    record At(Place place, String path, Problems problems) {

        <T> Optional<T> refuse(String sentence) {
            problems.report(place, path + " " + sentence);
            return Optional.empty();
        }
    }

    /** A reader whose result goes through another one. */
    interface Chain<T> extends ValueReader<T> {

        default <R> ValueReader<R> and(Next<T, R> next) {
            return (value, path, problems) ->
                    read(value, path, problems).flatMap(read -> next.read(read, new At(value.place(), path, problems)));
        }
    }

    /** The second half of a {@link Chain}. */
    @FunctionalInterface
    interface Next<T, R> {
        Optional<R> read(T value, At at);
    }

    private Readers() {}
}
