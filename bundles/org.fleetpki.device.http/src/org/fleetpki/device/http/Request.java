// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A request.
 *
 * @param method such as {@code GET}
 * @param path from the first slash on, with the query if there is one, already percent-encoded
 * @param headers beside those that the transport sets itself
 * @param contentType the type of the body; empty if there is no body
 * @param body may be empty
 * @param once whether it is never sent again when the connection is cut, as one that is a log-in by itself
 */
public record Request(
        String method, String path, Map<String, String> headers, String contentType, byte[] body, boolean once) {

    public Request {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash: " + path);
        }
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    /** A request that may be sent again if its method allows it. */
    public Request(String method, String path, Map<String, String> headers, String contentType, byte[] body) {
        this(method, path, headers, contentType, body, false);
    }

    /** The same, to be sent once whatever becomes of it. */
    public Request sentOnce() {
        return new Request(method, path, headers, contentType, body, true);
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** A request without a body. */
    public static Request of(String method, String path) {
        return new Request(method, path, Map.of(), "", new byte[0]);
    }

    /** A {@code GET}. */
    public static Request get(String path) {
        return of("GET", path);
    }

    /** A request with a text in UTF-8. */
    public static Request of(String method, String path, String contentType, String text) {
        return new Request(method, path, Map.of(), contentType, text.getBytes(StandardCharsets.UTF_8));
    }
}
