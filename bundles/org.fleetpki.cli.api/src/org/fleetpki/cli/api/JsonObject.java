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

    /** The object on one line. */
    public String text() {
        return "{" + String.join(",", members) + "}";
    }

    /** An array of values that are JSON already. */
    public static String array(Collection<String> values) {
        return "[" + String.join(",", values) + "]";
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
