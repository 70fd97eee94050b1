// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers with the resources of a file, and with what a test says; keeps what was sent. */
final class ScriptedService implements DeviceHttp {

    static final String TOKEN = "token-of-the-session";
    static final String SESSIONS = "/redfish/v1/SessionService/Sessions";

    private final ObjectNode resources = (ObjectNode) JsonMapper.shared().readTree(text("dmtf.json"));
    private final Map<String, Deque<Object>> answers = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private final List<Map<String, String>> headers = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private int closed;

    ScriptedService() {
        answer("POST " + SESSIONS, 201, Map.of("X-Auth-Token", TOKEN, "Location", SESSIONS + "/7"), "{}");
    }

    /** A resource, to be changed. */
    ObjectNode resource(String uri) {
        return (ObjectNode) resources.get(uri);
    }

    /** Answer a request; the last answer stays. */
    ScriptedService answer(String line, int status, Map<String, String> fields, String body) {
        Map<String, List<String>> all = new HashMap<>();
        fields.forEach((name, value) -> all.put(name, List.of(value)));
        return script(line, new Response(status, all, body.getBytes(StandardCharsets.UTF_8)));
    }

    ScriptedService answer(String line, int status, String body) {
        return answer(line, status, Map.of("Content-Type", "application/json"), body);
    }

    ScriptedService fail(String line, DeviceException failure) {
        return script(line, failure);
    }

    /** Forget what was said about a request. */
    ScriptedService forget(String line) {
        answers.remove(line);
        return this;
    }

    private ScriptedService script(String line, Object answer) {
        answers.computeIfAbsent(line, key -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** Lines, with the body after a blank where there is one. */
    List<String> sent() {
        return sent;
    }

    /** The changes among them. */
    List<String> changes() {
        return sent.stream().filter(line -> !line.startsWith("GET ")).toList();
    }

    Map<String, String> lastHeaders() {
        return headers.getLast();
    }

    List<String> opened() {
        return opened;
    }

    int closed() {
        return closed;
    }

    @Override
    public Exchange open(Endpoint endpoint, Scheme scheme, Optional<Credentials> credentials) {
        opened.add(scheme + (credentials.isPresent() ? " with credentials" : ""));
        return new Exchange() {
            @Override
            public Response send(Request request) throws DeviceException {
                return send(request, Duration.ZERO);
            }

            @Override
            public Response send(Request request, Duration patience) throws DeviceException {
                return act(request);
            }

            @Override
            public void close() {
                closed++;
            }
        };
    }

    private Response act(Request request) throws DeviceException {
        String line = request.method() + " " + request.path();
        String body = new String(request.body(), StandardCharsets.UTF_8);
        sent.add(body.isEmpty() ? line : line + " " + body);
        headers.add(request.headers());
        Deque<Object> scripted = answers.get(line);
        if (scripted != null) {
            Object answer = scripted.size() > 1 ? scripted.remove() : scripted.element();
            if (answer instanceof DeviceException failure) {
                throw failure;
            }
            return (Response) answer;
        }
        JsonNode resource = request.method().equals("GET") ? resources.get(request.path()) : null;
        String json = resource == null ? "{}" : withFiles(resource);
        return new Response(
                resource == null ? 404 : 200,
                Map.of("Content-Type", List.of("application/json")),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code $name} stands for a file. */
    private static String withFiles(JsonNode resource) {
        String certificate = resource.path("CertificateString").asString("");
        if (certificate.startsWith("$")) {
            return ((ObjectNode) resource.deepCopy())
                    .put("CertificateString", text(certificate.substring(1)))
                    .toString();
        }
        return resource.toString();
    }

    static String text(String name) {
        try (InputStream in = ScriptedService.class.getResourceAsStream("answers/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
