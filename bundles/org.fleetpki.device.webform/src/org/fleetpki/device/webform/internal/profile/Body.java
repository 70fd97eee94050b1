// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is sent. */
public sealed interface Body {

    /** Nothing. */
    record None() implements Body {}

    /** Fields, {@code application/x-www-form-urlencoded}. */
    record Form(Map<String, Template> fields) implements Body {

        public Form {
            fields = new LinkedHashMap<>(fields);
        }
    }

    /** Parts, {@code multipart/form-data} (RFC 7578). */
    record Multipart(Map<String, Part> parts) implements Body {

        public Multipart {
            parts = new LinkedHashMap<>(parts);
        }
    }

    /** JSON. */
    record Json(JsonTemplate value) implements Body {}

    /** XML, in which values are escaped. */
    record Xml(Template text) implements Body {}

    /** Any other text, in which values stand as they are. */
    record Text(Template text) implements Body {}

    /**
     * A part of a form.
     *
     * @param file the name of the file; empty for a field
     * @param type of the file; empty for a field
     */
    record Part(String file, String type, Template content) {}

    /** JSON with placeholders in its texts. */
    sealed interface JsonTemplate {

        /** An object. */
        record Table(Map<String, JsonTemplate> values) implements JsonTemplate {

            public Table {
                values = new LinkedHashMap<>(values);
            }
        }

        /** An array. */
        record Sequence(List<JsonTemplate> values) implements JsonTemplate {

            public Sequence {
                values = List.copyOf(values);
            }
        }

        /** A text; a number if its template says so. */
        record Text(Template text) implements JsonTemplate {}

        /** A number, true, false or null, as it was written. */
        record Plain(String json) implements JsonTemplate {}
    }
}
