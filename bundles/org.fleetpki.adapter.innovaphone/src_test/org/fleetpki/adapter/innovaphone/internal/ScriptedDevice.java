// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.innovaphone.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.device.innovaphone.Profile;

/** Answers requests from a script, and keeps what was sent. The last answer to a request is repeated. */
final class ScriptedDevice implements Exchange {

    private final Map<String, Deque<Response>> answers = new LinkedHashMap<>();
    private final List<String> sent = new ArrayList<>();

    /** Answer requests whose line and body contain this. */
    ScriptedDevice answer(String request, int status, Map<String, List<String>> headers, String body) {
        answers.computeIfAbsent(request, first -> new ArrayDeque<>())
                .add(new Response(status, headers, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    ScriptedDevice xml(String request, String body) {
        return answer(request, 200, Map.of("Content-Type", List.of("text/xml")), body);
    }

    List<String> sent() {
        return sent;
    }

    CommandChannel channel(boolean encrypted) {
        return new CommandChannel(this, encrypted, Profile.delivered());
    }

    @Override
    public Response send(Request request) throws DeviceException {
        return send(request, Duration.ZERO);
    }

    @Override
    public Response send(Request request, Duration patience) throws DeviceException {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        String all = (request.method() + " " + request.path() + " " + body).strip();
        sent.add(all);
        for (Map.Entry<String, Deque<Response>> answer : answers.entrySet()) {
            if (all.contains(answer.getKey())) {
                Deque<Response> left = answer.getValue();
                return left.size() > 1 ? left.removeFirst() : left.getFirst();
            }
        }
        return new Response(404, Map.of(), new byte[0]);
    }

    @Override
    public void close() {
        // holds nothing open
    }
}
