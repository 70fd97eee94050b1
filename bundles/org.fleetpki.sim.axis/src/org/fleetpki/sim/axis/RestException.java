// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import org.fleetpki.sim.Response;
import tools.jackson.databind.node.ObjectNode;

/** An error of the REST interface. Codes 1, 5 and 100 are documented or seen; the others are this simulator's own. */
final class RestException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int NOT_FOUND = 1;
    private static final int INVALID_REQUEST = 4;
    private static final int VALIDATION = 5;
    private static final int CONFLICT = 6;
    private static final int MAINTENANCE = 100;

    private final int status;
    private final int code;

    private RestException(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static RestException notFound(String resource) {
        return new RestException(404, NOT_FOUND, "Resource not found: " + resource);
    }

    static RestException invalidRequest(String detail) {
        return new RestException(400, INVALID_REQUEST, "Invalid request: " + detail);
    }

    static RestException validation(String detail) {
        return new RestException(400, VALIDATION, "Validation error: " + detail);
    }

    static RestException conflict(String detail) {
        return new RestException(409, CONFLICT, detail);
    }

    static RestException maintenance() {
        return new RestException(
                400, MAINTENANCE, "Maintenance required before a key pair of this type can be generated");
    }

    Response response() {
        ObjectNode root = Json.object();
        root.put("status", "error");
        root.putObject("error").put("code", code).put("message", getMessage());
        return Response.of(status, "application/json", Json.text(root));
    }
}
