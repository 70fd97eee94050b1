// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.fleetpki.pki.model.asn1.Octets;

/** Writes HTTP responses with the headers that caches need (RFC 5019, 6.2). */
record HttpReply(HttpExchange exchange) {

    /** The form of dates that HTTP prefers (RFC 9110, 5.6.7), with a day of two digits. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    /** A response for this one client, at this one time. */
    void send(int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        write(status, type, body);
    }

    /** A sentence for a person who looks. */
    void refuse(int status, String sentence) throws IOException {
        send(status, "text/plain; charset=utf-8", (sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A response that caches may keep until it is renewed.
     *
     * @param renewal from here on a newer one is to be had
     */
    void sendCacheable(String type, byte[] body, Instant modified, Instant renewal, Instant expires, Instant now)
            throws IOException {
        Headers headers = exchange.getResponseHeaders();
        String tag = '"'
                + HexFormat.of()
                        .formatHex(OcspHash.SHA_256.digest(Octets.of(body)).toArray())
                + '"';
        long age = Math.max(0, Duration.between(now, renewal).toSeconds());
        headers.set("Cache-Control", "max-age=" + age + ", public, no-transform, must-revalidate");
        headers.set("ETag", tag);
        headers.set("Last-Modified", DATE.format(modified));
        headers.set("Expires", DATE.format(expires));
        headers.set("Date", DATE.format(now));
        if (isKnown(tag)) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            write(200, type, body);
        }
    }

    private boolean isKnown(String tag) {
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        return known != null
                && !exchange.getRequestMethod().equals("POST")
                && (known.strip().equals("*") || known.contains(tag));
    }

    private void write(int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
