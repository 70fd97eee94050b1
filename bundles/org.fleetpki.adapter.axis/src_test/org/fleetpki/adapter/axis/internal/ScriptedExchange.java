// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;

/** Answers requests from a script, and keeps what was sent. */
final class ScriptedExchange implements Exchange {

    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final List<String> sent = new ArrayList<>();
    private boolean closed;

    /** Answer requests whose line contains this with a file; the ending tells the type. */
    ScriptedExchange file(String line, String name) {
        return answer(line, 200, name.endsWith(".xml") ? "application/soap+xml" : "application/json", resource(name));
    }

    ScriptedExchange answer(String line, int status, String type, String body) {
        return answer(line, status, Map.of("Content-Type", List.of(type)), body);
    }

    ScriptedExchange answer(String line, int status, Map<String, List<String>> headers, String body) {
        answers.put(line, new Response(status, headers, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    ScriptedExchange fail(String line, DeviceException failure) {
        answers.put(line, failure);
        return this;
    }

    /** What was sent: line, and body after a blank if there is one. */
    List<String> sent() {
        return sent;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Response send(Request request) throws DeviceException {
        return send(request, Duration.ZERO);
    }

    @Override
    public Response send(Request request, Duration patience) throws DeviceException {
        String line = request.method() + " " + request.path();
        String body = new String(request.body(), StandardCharsets.UTF_8);
        sent.add(body.isEmpty() ? line : line + " " + body);
        for (Map.Entry<String, Object> answer : answers.entrySet()) {
            if ((line + " " + body).contains(answer.getKey())) {
                if (answer.getValue() instanceof DeviceException failure) {
                    throw failure;
                }
                return (Response) answer.getValue();
            }
        }
        return new Response(
                404,
                Map.of("Content-Type", List.of("application/json")),
                ("{\"status\":\"error\",\"error\":{\"code\":1,\"message\":\"Resource not found: " + request.path()
                                + "\"}}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        closed = true;
    }

    static String resource(String name) {
        try (InputStream in = ScriptedExchange.class.getResourceAsStream("answers/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
