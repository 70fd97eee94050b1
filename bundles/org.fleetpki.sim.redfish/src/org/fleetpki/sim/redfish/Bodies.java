// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the bodies of requests. */
final class Bodies {

    private Bodies() {}

    /** An object, which is empty if the body is. */
    static JsonNode object(byte[] body) throws RedfishException {
        if (body.length == 0) {
            return Json.object();
        }
        try {
            JsonNode node = Json.read(body);
            if (!node.isObject()) {
                throw RedfishException.malformed();
            }
            return node;
        } catch (JacksonException e) {
            throw RedfishException.malformed();
        }
    }

    static Optional<String> text(JsonNode body, String name, String action) throws RedfishException {
        JsonNode node = body.path(name);
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw RedfishException.invalid(action, name);
        }
        return Optional.of(node.stringValue());
    }

    static List<String> texts(JsonNode body, String name, String action) throws RedfishException {
        JsonNode node = body.path(name);
        if (node.isMissingNode()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw RedfishException.invalid(action, name);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node) {
            if (!each.isString()) {
                throw RedfishException.invalid(action, name);
            }
            texts.add(each.stringValue());
        }
        return texts;
    }

    /** The path that a link points to. */
    static Optional<String> target(JsonNode body, String name) {
        JsonNode node = body.path(name).path("@odata.id");
        return node.isString() ? Optional.of(node.stringValue()) : Optional.empty();
    }
}
