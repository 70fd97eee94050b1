// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.redfish;

import org.fleetpki.sim.Headers;
import org.fleetpki.sim.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes JSON. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    /** @throws tools.jackson.core.JacksonException if it is no JSON */
    static JsonNode read(byte[] content) {
        return MAPPER.readTree(content);
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A resource of Redfish with its type and its place. */
    static ObjectNode resource(String type, String path) {
        return object().put("@odata.type", "#" + type).put("@odata.id", path);
    }

    /** Point to another resource. */
    static void link(ObjectNode node, String name, String path) {
        node.putObject(name).put("@odata.id", path);
    }

    static Response response(int status, JsonNode node) {
        Headers headers = Headers.NONE
                .with("Content-Type", "application/json; charset=utf-8")
                .with("OData-Version", "4.0")
                .with("Cache-Control", "no-store");
        return new Response(status, headers, bytes(node), false);
    }
}
