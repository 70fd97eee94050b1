// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes responses of HTTP/1.1 into octets. */
final class ResponseWriter {

    /** IMF-fixdate (RFC 9110, section 5.6.7): unlike the JDK's RFC 1123 form, the day always has two digits. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final int CHUNK = 1024;

    private ResponseWriter() {}

    /**
     * The whole message.
     *
     * @param head whether it answers HEAD, and so has no body
     * @param keepAlive whether the connection stays open
     * @param now the device's time, for the Date field
     */
    static byte[] bytes(Response response, boolean head, boolean keepAlive, Instant now) {
        StringBuilder text = new StringBuilder(256);
        field(
                text.append("HTTP/1.1 ")
                        .append(response.status())
                        .append(' ')
                        .append(Reasons.of(response.status()))
                        .append("\r\n"),
                "Date",
                DATE.format(now));
        for (Headers.Field field : response.headers().fields()) {
            field(text, field.name(), field.value());
        }
        boolean empty = response.status() == 204 || response.status() == 304;
        if (!empty && response.chunked()) {
            field(text, "Transfer-Encoding", "chunked");
        } else if (!empty) {
            field(text, "Content-Length", String.valueOf(response.body().length));
        }
        field(text, "Connection", keepAlive ? "keep-alive" : "close");
        text.append("\r\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + response.body().length + 64);
        out.writeBytes(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        if (!head && !empty) {
            body(response, out);
        }
        return out.toByteArray();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }

    private static void body(Response response, ByteArrayOutputStream out) {
        byte[] body = response.body();
        if (!response.chunked()) {
            out.writeBytes(body);
            return;
        }
        for (int from = 0; from < body.length; from += CHUNK) {
            int size = Math.min(CHUNK, body.length - from);
            out.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body, from, size);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
