// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes the properties of one JSON object, in the order of the calls. */
@SuppressWarnings("resource") // the generator returns itself; JsonText closes it
final class ObjectWriter {

    private final JsonGenerator json;

    private ObjectWriter(JsonGenerator json) {
        this.json = json;
    }

    /** One object. */
    static void write(JsonGenerator json, Consumer<ObjectWriter> content) {
        json.writeStartObject();
        content.accept(new ObjectWriter(json));
        json.writeEndObject();
    }

    void text(String key, String value) {
        json.writeStringProperty(key, value);
    }

    /** A value in its text form, or null where there is none. */
    void text(String key, Optional<?> value) {
        if (value.isPresent()) {
            text(key, value.get().toString());
        } else {
            json.writeNullProperty(key);
        }
    }

    void texts(String key, List<?> values) {
        json.writeArrayPropertyStart(key);
        values.forEach(value -> json.writeString(value.toString()));
        json.writeEndArray();
    }

    void number(String key, long value) {
        json.writeNumberProperty(key, value);
    }

    void bool(String key, boolean value) {
        json.writeBooleanProperty(key, value);
    }

    void object(String key, Consumer<ObjectWriter> content) {
        json.writeName(key);
        write(json, content);
    }

    <T> void object(String key, T value, BiConsumer<ObjectWriter, T> content) {
        object(key, inner -> content.accept(inner, value));
    }

    /** An object, or null where there is none. */
    <T> void nullable(String key, Optional<T> value, BiConsumer<ObjectWriter, T> content) {
        if (value.isPresent()) {
            object(key, value.get(), content);
        } else {
            json.writeNullProperty(key);
        }
    }

    <T> void objects(String key, Collection<T> values, BiConsumer<ObjectWriter, T> content) {
        json.writeArrayPropertyStart(key);
        for (T value : values) {
            write(json, inner -> content.accept(inner, value));
        }
        json.writeEndArray();
    }
}
