// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.Optional;
import java.util.function.Function;
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
        return data(response, task, error -> Optional.empty());
    }

    /**
     * The same, with more to say about some errors.
     *
     * @param reading what an error means; empty where the device's words say it all
     */
    static JsonNode data(Response response, String task, Function<JsonNode, Optional<Failure>> reading)
            throws DeviceException {
        JsonNode answer = tree(response);
        if (answer.path("status").asString("").equals("error")) {
            JsonNode error = answer.path("error");
            throw new DeviceException(
                    reading.apply(error).orElseGet(() -> new Failure.Rejected(task, describe(error))));
        }
        if (response.isSuccess() && answer.path("status").asString("").equals("success")) {
            return answer.path("data");
        }
        throw odd(response, task);
    }

    /** Errors of key stores: code 5 names a TPM that does not make such keys, code 100 asks for maintenance first. */
    static Optional<Failure> keyAdvice(JsonNode error) {
        String words = describe(error);
        return switch (error.path("code").asInt(0)) {
            case 5 ->
                words.contains("TPM")
                        ? Optional.of(
                                new Failure.Rejected("make or take this key", words + "; use another kind of key"))
                        : Optional.empty();
            case 100 ->
                Optional.of(new Failure.Rejected(
                        "make or take this key",
                        words + "; use another kind of key until the device's key store has had its maintenance"));
            default -> Optional.empty();
        };
    }

    /** A device in FIPS mode takes no PKCS #12 files; how it says so is not documented but for the word. */
    static Optional<Failure> pkcs12Advice(JsonNode error) {
        String words = describe(error);
        return words.contains("FIPS")
                ? Optional.of(new Failure.Unsupported(
                        "upload of PKCS #12 files in FIPS mode", words + "; bring certificate and key in PEM"))
                : keyAdvice(error);
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
