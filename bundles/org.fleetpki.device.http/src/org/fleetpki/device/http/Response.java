// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A whole answer.
 *
 * @param status the status code
 * @param headers all values by name, in any case
 * @param body may be empty
 */
public record Response(int status, Map<String, List<String>> headers, byte[] body) {

    public Response {
        Map<String, List<String>> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) ->
                anyCase.computeIfAbsent(name, first -> new ArrayList<>()).addAll(values));
        headers = Collections.unmodifiableMap(anyCase);
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** All values of a header, in order. */
    public List<String> all(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    /** Whether the status says that all went well. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the device points to another address. */
    public boolean isRedirection() {
        return status >= 300 && status < 400 && header("Location").isPresent();
    }

    /** The body as text; devices write UTF-8, whatever they declare. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** What came, in a few words for a person: the status and the type, never the body. */
    public String summary() {
        return "HTTP " + status
                + header("Content-Type").map(type -> " with " + type).orElse(" without a content type");
    }
}
