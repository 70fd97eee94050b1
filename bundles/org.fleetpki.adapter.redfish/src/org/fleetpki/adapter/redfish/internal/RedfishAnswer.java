// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.util.ArrayList;
import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.http.DeviceText;
import org.fleetpki.device.http.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers, and what services say in errors (DSP0266, section 8.6). */
final class RedfishAnswer {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String EXTENDED = "@Message.ExtendedInfo";
    private static final int MOST_MESSAGES = 3;

    /** The whole of a JSON answer; a missing node if it is something else. */
    static JsonNode tree(Response response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    /** A resource that must be there. */
    static JsonNode resource(Response response, String task) throws DeviceException {
        requireSuccess(response, task);
        JsonNode answer = tree(response);
        if (!answer.isObject()) {
            throw new DeviceException(new Failure.Unexpected("a Redfish resource", response.summary()));
        }
        return answer;
    }

    /**
     * Refuse an answer that says no.
     *
     * @param task what was asked for, to follow "The device refused to"
     */
    static void requireSuccess(Response response, String task) throws DeviceException {
        if (response.isSuccess()) {
            return;
        }
        if (response.isRedirection()) {
            String location = DeviceText.clean(response.header("Location").orElse(""));
            throw new DeviceException(new Failure.Unexpected("a Redfish answer", "a redirection to " + location));
        }
        String words = words(tree(response));
        String detail = words.isEmpty() ? response.summary() : words;
        throw new DeviceException(
                switch (response.status()) {
                    case 405, 501 -> new Failure.Unsupported("way to " + task, detail);
                    case 403 -> new Failure.Rejected(task, detail + "; the user needs more privileges");
                    default ->
                        response.status() < 500 || !words.isEmpty()
                                ? new Failure.Rejected(task, detail)
                                : new Failure.Unexpected("a Redfish answer", response.summary());
                });
    }

    /** The messages of an error, most telling first; empty if there are none. */
    static String words(JsonNode answer) {
        JsonNode error = answer.path("error");
        List<String> words = new ArrayList<>();
        for (JsonNode message : error.path(EXTENDED)) {
            add(words, message.path("Message").asString(""));
        }
        if (words.isEmpty()) {
            // a PATCH may carry the messages at the property that they are about
            for (JsonNode property : answer) {
                for (JsonNode message : property) {
                    add(words, message.path("Message").asString(""));
                }
            }
        }
        if (words.isEmpty()) {
            add(words, error.path("message").asString(""));
        }
        return String.join("; ", words);
    }

    private static void add(List<String> words, String message) {
        String clean = DeviceText.clean(message);
        if (!clean.isEmpty() && words.size() < MOST_MESSAGES) {
            words.add(clean);
        }
    }

    private RedfishAnswer() {}
}
