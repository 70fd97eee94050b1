// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON answers of AXIS devices. */
final class RestAnswer {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * The data of an answer of the Device Configuration API: {@code {"status":"success","data":…}}, or an error with a
     * code and a message. What the web server in front of it answers instead is HTML.
     *
     * @param task what was asked for, to follow "The device refused to"
     * @return a missing node where there is none
     */
    static JsonNode data(Response response, String task) throws DeviceException {
        JsonNode answer = tree(response);
        if (answer.path("status").asString("").equals("error")) {
            throw new DeviceException(new Failure.Rejected(task, describe(answer.path("error"))));
        }
        if (response.isSuccess() && answer.path("status").asString("").equals("success")) {
            return answer.path("data");
        }
        throw odd(response, task);
    }

    /** The data of an answer of a CGI: {@code {"apiVersion":…,"data":…}}; its errors come with HTTP 200. */
    static JsonNode cgiData(Response response, String task) throws DeviceException {
        JsonNode answer = tree(response);
        if (answer.has("error")) {
            throw new DeviceException(new Failure.Rejected(task, describe(answer.path("error"))));
        }
        if (response.isSuccess() && answer.has("data")) {
            return answer.path("data");
        }
        throw odd(response, task);
    }

    /** The whole of a JSON answer; a missing node if it is something else. */
    static JsonNode tree(Response response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    private static DeviceException odd(Response response, String task) {
        if (response.isRedirection()) {
            String location = DeviceText.clean(response.header("Location").orElse(""));
            return new DeviceException(new Failure.Unexpected("a JSON answer", "a redirection to " + location));
        }
        if (response.status() == 403) {
            return new DeviceException(
                    new Failure.Rejected(task, "HTTP 403, the user needs the administrator's rights"));
        }
        return new DeviceException(
                response.status() >= 400 && response.status() < 500
                        ? new Failure.Rejected(task, response.summary())
                        : new Failure.Unexpected("a JSON answer", response.summary()));
    }

    private static String describe(JsonNode error) {
        String message = DeviceText.clean(error.path("message").asString("no reason given"));
        return error.path("code").isNumber()
                ? message + " (code " + error.path("code").asInt() + ")"
                : message;
    }

    private RestAnswer() {}
}
