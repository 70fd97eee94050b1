// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.nio.charset.StandardCharsets;

/**
 * What a device answers. The server adds {@code Date}, the length and {@code Connection}.
 *
 * @param status the HTTP status
 * @param headers fields beside those that the server adds
 * @param body the content; left out of answers to HEAD
 * @param chunked whether the body is sent in chunks rather than with its length
 */
public record Response(int status, Headers headers, byte[] body, boolean chunked) {

    /** A text in UTF-8. */
    public static Response of(int status, String contentType, String text) {
        Headers headers = Headers.NONE.with("Content-Type", contentType);
        return new Response(status, headers, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** The page that a web server shows for a status, in HTML. */
    public static Response page(int status) {
        String title = status + " " + Reasons.of(status);
        String html = "<!DOCTYPE html>\n<html><head><title>%1$s</title></head><body><h1>%1$s</h1></body></html>\n";
        return of(status, "text/html; charset=utf-8", html.formatted(title));
    }

    /** The same with one more header field. */
    public Response with(String name, String value) {
        return new Response(status, headers.with(name, value), body, chunked);
    }

    /** The same with its body in chunks. */
    public Response inChunks() {
        return new Response(status, headers, body, true);
    }
}
