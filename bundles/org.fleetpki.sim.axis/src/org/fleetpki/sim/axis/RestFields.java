// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.sim.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The fields of a request's {@code data}. What is not known is refused; null is the same as absent. */
final class RestFields {

    private static final int LONGEST_ALIAS = 128;

    /** The end of the year 9999, the last that a certificate can name. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final JsonNode data;

    /** @throws RestException if a required field is missing, or there is one that is neither required nor optional */
    RestFields(Request request, Set<String> required, Set<String> optional) throws RestException {
        data = data(request);
        if (!data.isObject()) {
            throw RestException.invalidRequest("data is not an object");
        }
        Set<String> names = new HashSet<>(data.propertyNames());
        names.removeAll(required);
        names.removeAll(optional);
        if (!names.isEmpty()) {
            throw RestException.validation("unknown field '" + names.iterator().next() + "'");
        }
        for (String name : required) {
            if (node(name).isEmpty()) {
                throw RestException.validation("missing field '" + name + "'");
            }
        }
    }

    /** What {@code {"data": …}} holds. */
    static JsonNode data(Request request) throws RestException {
        JsonNode root;
        try {
            root = Json.read(request.body());
        } catch (JacksonException e) {
            throw RestException.invalidRequest("the body is not JSON");
        }
        if (!root.isObject() || !Set.copyOf(root.propertyNames()).equals(Set.of("data"))) {
            throw RestException.invalidRequest("the body is not {\"data\": ...}");
        }
        return root.get("data");
    }

    /** A text that is required. */
    String text(String name) throws RestException {
        return optional(name).orElseThrow(() -> RestException.validation("missing field '" + name + "'"));
    }

    /** A text that may be absent. */
    Optional<String> optional(String name) throws RestException {
        Optional<JsonNode> node = node(name);
        if (node.isPresent() && !node.get().isString()) {
            throw RestException.validation("field '" + name + "' is not a string");
        }
        return node.map(JsonNode::stringValue);
    }

    /** A list of texts that may be absent. */
    Optional<List<String>> texts(String name) throws RestException {
        Optional<JsonNode> node = node(name);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node.get()) {
            texts.add(element.isString() ? element.stringValue() : null);
        }
        if (!node.get().isArray() || texts.contains(null)) {
            throw RestException.validation("field '" + name + "' is not a list of strings");
        }
        return Optional.of(texts);
    }

    /** A moment, in seconds since 1970, that may be absent. */
    Optional<Instant> moment(String name) throws RestException {
        Optional<JsonNode> node = node(name);
        if (node.isPresent()) {
            boolean whole = node.get().isIntegralNumber() && node.get().canConvertToLong();
            if (!whole || node.get().longValue() < 0 || node.get().longValue() > LAST_SECOND) {
                throw RestException.validation("field '" + name + "' is not a time in seconds");
            }
        }
        return node.map(number -> Instant.ofEpochSecond(number.longValue()));
    }

    /** A new alias. */
    String alias(AxisState state) throws RestException {
        String alias = text("alias");
        if (alias.isEmpty() || alias.length() > LONGEST_ALIAS) {
            throw RestException.validation("alias must have 1 to " + LONGEST_ALIAS + " characters");
        }
        if (state.knows(alias)) {
            throw RestException.conflict("Alias already exists: " + alias);
        }
        return alias;
    }

    private Optional<JsonNode> node(String name) {
        return Optional.ofNullable(data.get(name)).filter(node -> !node.isNull());
    }
}
