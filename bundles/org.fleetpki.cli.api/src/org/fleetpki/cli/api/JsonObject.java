// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A JSON object (RFC 8259) on one line, for what {@code FleetJson} has no form of. Members keep their order. */
public final class JsonObject {

    private final List<String> members = new ArrayList<>();

    /** Add a text. */
    public JsonObject with(String name, String value) {
        return raw(name, quote(value));
    }

    /** Add a whole number. */
    public JsonObject with(String name, long value) {
        return raw(name, Long.toString(value));
    }

    /** Add a truth value. */
    public JsonObject with(String name, boolean value) {
        return raw(name, Boolean.toString(value));
    }

    /** Add an object. */
    public JsonObject with(String name, JsonObject value) {
        return raw(name, value.text());
    }

    /** Add an array of objects. */
    public JsonObject with(String name, Collection<JsonObject> values) {
        return raw(name, arrayOf(values));
    }

    /** Add an array of texts. */
    public JsonObject withTexts(String name, Collection<String> values) {
        return raw(name, array(values.stream().map(JsonObject::quote).toList()));
    }

    /** The object on one line. */
    public String text() {
        return "{" + String.join(",", members) + "}";
    }

    /** An array of values that are JSON already. */
    public static String array(Collection<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    /** An array of objects. */
    public static String arrayOf(Collection<JsonObject> values) {
        return array(values.stream().map(JsonObject::text).toList());
    }

    private JsonObject raw(String name, String value) {
        members.add(quote(name) + ":" + value);
        return this;
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c)) {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
