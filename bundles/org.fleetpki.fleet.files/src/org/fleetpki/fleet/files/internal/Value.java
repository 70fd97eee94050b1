// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.List;
import java.util.Map;

/** What a file says, before anything is known of its meaning: the same for YAML, JSON and a row of CSV. */
sealed interface Value {

    /** Where it begins. */
    Place place();

    /**
     * A single value.
     *
     * @param kind its type by the rules of the file's format
     * @param text as it was written, without quotes
     */
    record Scalar(Kind kind, String text, Place place) implements Value {

        /** The types of JSON and of the YAML 1.2 core schema. */
        enum Kind {
            TEXT,
            INTEGER,
            DECIMAL,
            BOOLEAN,
            NULL
        }
    }

    /** Values in order. */
    record Sequence(List<Value> values, Place place) implements Value {

        public Sequence {
            values = List.copyOf(values);
        }
    }

    /** Values by key, in the order of the file. */
    record Table(Map<String, Entry> entries, Place place) implements Value {}

    /** A value with the place of its key. */
    record Entry(Place key, Value value) {}

    /** Whether this is the explicit absence of a value. */
    default boolean isNull() {
        return this instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NULL;
    }

    /** What it is, for a sentence; never what it says, for it may be a secret. */
    default String inWords() {
        return switch (this) {
            case Table table -> "a table of keys";
            case Sequence sequence -> "a list";
            case Scalar scalar ->
                switch (scalar.kind()) {
                    case TEXT -> "text";
                    case INTEGER -> "a whole number";
                    case DECIMAL -> "a decimal number";
                    case BOOLEAN -> "true or false";
                    case NULL -> "nothing";
                };
        };
    }
}
