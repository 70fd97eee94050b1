// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.web;

import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers in the form that a client accepts. */
final class HanwhaAnswers {

    private static final String TEXT = "text/plain";

    private final boolean json;

    HanwhaAnswers(Request request) {
        this.json = request.headers().first("Accept").orElse("").contains("application/json");
    }

    Response ok() {
        return json ? Json.response(Json.object().put("Response", "Success")) : Response.of(200, TEXT, "OK\r\n");
    }

    Response fail(int code, String details) {
        if (!json) {
            String lines = "NG\r\nError Code: " + code + "\r\nError Details: " + details + "\r\n";
            return Response.of(200, TEXT, lines);
        }
        ObjectNode node = Json.object().put("Response", "Fail");
        node.putObject("Error").put("Code", String.valueOf(code)).put("Details", details);
        return Json.response(node);
    }

    Response view(ObjectNode node) {
        if (json) {
            return Json.response(node);
        }
        StringBuilder lines = new StringBuilder();
        lines(lines, "", node);
        return Response.of(200, TEXT, lines.toString());
    }

    /** Lines are named by the path to their value, with numbers for the elements of lists. */
    private static void lines(StringBuilder lines, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties()
                    .forEach(each ->
                            lines(lines, path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                lines(lines, path + "." + (i + 1), node.get(i));
            }
        } else {
            lines.append(path).append('=').append(node.asString()).append("\r\n");
        }
    }
}
