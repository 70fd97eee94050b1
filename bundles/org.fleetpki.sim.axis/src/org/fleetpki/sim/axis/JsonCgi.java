// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.util.List;
import java.util.Optional;
import org.fleetpki.sim.Request;
import org.fleetpki.sim.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The form that the JSON interfaces under {@code /axis-cgi} share. Errors come in answers of status 200. */
final class JsonCgi {

    private static final int INVALID_JSON = 4000;
    private static final int VERSION = 4001;
    private static final int METHOD = 4002;

    /** Marks what is an error rather than data; no interface has a field of this name. */
    private static final String REFUSAL = "refusal";

    private JsonCgi() {}

    /** Works out the data for a method; empty for a method that there is not. */
    @FunctionalInterface
    interface Methods {
        Optional<JsonNode> call(String method);
    }

    /** The method that a request calls; empty if it is not of this form. */
    static Optional<String> method(Request request) {
        try {
            return Optional.ofNullable(Json.read(request.body()).get("method")).flatMap(JsonNode::stringValueOpt);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Answer a request.
     *
     * @param versions the versions spoken
     * @param echo whether the answer names the method
     */
    static Response answer(Request request, List<String> versions, boolean echo, Methods methods) {
        if (!request.method().equals("POST")) {
            return Response.page(405).with("Allow", "POST");
        }
        ObjectNode root = Json.object();
        JsonNode call;
        try {
            call = Json.read(request.body());
        } catch (JacksonException e) {
            return error(root, INVALID_JSON, "Invalid JSON");
        }
        String method = method(request).orElse("");
        String version = Optional.ofNullable(call.get("apiVersion"))
                .map(JsonNode::asString)
                .orElse("");
        boolean listing = method.equals("getSupportedVersions");
        root.put("apiVersion", listing || versions.contains(version) ? versions.getLast() : versions.getFirst());
        Optional.ofNullable(call.get("context")).ifPresent(context -> root.set("context", context));
        if (echo) {
            root.put("method", method);
        }
        if (!listing && !versions.contains(version)) {
            return error(root, VERSION, "API version is not supported");
        }
        Optional<JsonNode> data =
                listing ? Optional.of(Json.object().set("apiVersions", Json.array(versions))) : methods.call(method);
        if (data.isEmpty()) {
            return error(root, METHOD, "Method is not supported");
        }
        Optional<JsonNode> refusal = Optional.ofNullable(data.get().get(REFUSAL));
        root.set(refusal.isPresent() ? "error" : "data", refusal.orElse(data.get()));
        return json(root);
    }

    /** What a method gives instead of data if it refuses. */
    static JsonNode refusal(int code, String message) {
        return Json.object().set(REFUSAL, Json.object().put("code", code).put("message", message));
    }

    private static Response error(ObjectNode root, int code, String message) {
        root.putObject("error").put("code", code).put("message", message);
        return json(root);
    }

    private static Response json(ObjectNode root) {
        return Response.of(200, "application/json", Json.text(root));
    }
}
