// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.tls;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fleetpki.cli.api.JsonObject;

/** A JSON object with others in it, for data deeper than {@link JsonObject} holds. Members keep their order. */
public final class JsonTree {

    private final List<String> members = new ArrayList<>();

    /** Add a text. */
    public JsonTree with(String name, String value) {
        return member(new JsonObject().with(name, value));
    }

    /** Add a whole number. */
    public JsonTree with(String name, long value) {
        return member(new JsonObject().with(name, value));
    }

    /** Add a truth value. */
    public JsonTree with(String name, boolean value) {
        return raw(name, Boolean.toString(value));
    }

    /** Add an object. */
    public JsonTree with(String name, JsonTree value) {
        return raw(name, value.text());
    }

    /** Add an array of objects. */
    public JsonTree with(String name, Collection<JsonTree> values) {
        return raw(name, array(values));
    }

    /** Add an array of texts. */
    public JsonTree withTexts(String name, Collection<String> values) {
        String key = "x";
        return raw(
                name,
                JsonObject.array(values.stream()
                        .map(value -> new JsonObject().with(key, value).text())
                        .map(object -> object.substring("{\"x\":".length(), object.length() - 1))
                        .toList()));
    }

    /** The object on one line. */
    public String text() {
        return "{" + String.join(",", members) + "}";
    }

    /** An array of objects on one line. */
    public static String array(Collection<JsonTree> values) {
        return JsonObject.array(values.stream().map(JsonTree::text).toList());
    }

    private JsonTree member(JsonObject single) {
        String text = single.text();
        members.add(text.substring(1, text.length() - 1));
        return this;
    }

    private JsonTree raw(String name, String json) {
        String text = new JsonObject().with(name, 0).text();
        members.add(text.substring(1, text.length() - 2) + json);
        return this;
    }

    @Override
    public String toString() {
        return text();
    }
}
