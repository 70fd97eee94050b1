// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads requests of HTTP/1.0 and 1.1 (RFC 9112) from one connection, refusing what two readers might read differently.
 */
final class RequestReader {

    /** Most header fields. */
    static final int MAX_FIELDS = 100;

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private final LineReader in;
    private final BodyReader bodies;
    private final boolean secure;

    /**
     * A request and what its connection is to do next.
     *
     * @param request the request
     * @param keepAlive whether another may follow
     */
    record Received(Request request, boolean keepAlive) {}

    /**
     * @param in buffered
     * @param out where 100 (Continue) is sent to
     */
    RequestReader(InputStream in, OutputStream out, boolean secure) {
        this.in = new LineReader(in);
        this.bodies = new BodyReader(this.in, out);
        this.secure = secure;
    }

    /** The next request; empty when the peer has closed the connection in between. */
    Optional<Received> read() throws IOException, BadRequest {
        Optional<String> line = firstLine();
        if (line.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = line.get().split(" ", -1);
        if (parts.length != 3 || !TOKEN.matcher(parts[0]).matches()) {
            throw new BadRequest(400);
        }
        boolean current = parts[2].equals("HTTP/1.1");
        if (!current && !parts[2].equals("HTTP/1.0")) {
            throw new BadRequest(parts[2].startsWith("HTTP/") ? 505 : 400);
        }
        String target = target(parts[1]);
        Headers headers = headers();
        if (current && headers.all("Host").size() != 1) {
            throw new BadRequest(400);
        }
        Request request = new Request(parts[0], target, headers, bodies.read(headers, current), secure);
        return Optional.of(new Received(request, current && !closes(headers)));
    }

    /** Skips the empty lines that some clients leave after a body (RFC 9112, section 2.2). */
    private Optional<String> firstLine() throws IOException, BadRequest {
        for (int empty = 0; empty < 4; empty++) {
            int first = in.octet();
            if (first < 0) {
                return Optional.empty();
            }
            String line = in.line(first, 414);
            if (!line.isEmpty()) {
                return Optional.of(line);
            }
        }
        throw new BadRequest(400);
    }

    private static String target(String raw) throws BadRequest {
        String target = raw;
        if (raw.startsWith("http://") || raw.startsWith("https://")) {
            int slash = raw.indexOf('/', raw.indexOf("//") + 2);
            target = slash < 0 ? "/" : raw.substring(slash);
        }
        if (!target.startsWith("/") || target.chars().anyMatch(c -> c > 127)) {
            throw new BadRequest(400);
        }
        try {
            Request probe = new Request("", target, Headers.NONE, new byte[0], false);
            probe.segments();
            probe.query();
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400);
        }
        return target;
    }

    private Headers headers() throws IOException, BadRequest {
        List<Headers.Field> fields = new ArrayList<>();
        for (String line = in.line(431); !line.isEmpty(); line = in.line(431)) {
            int colon = line.indexOf(':');
            if (colon < 1 || !TOKEN.matcher(line.substring(0, colon)).matches()) {
                throw new BadRequest(400);
            }
            String value = line.substring(colon + 1).strip();
            fields.add(new Headers.Field(line.substring(0, colon), value));
            if (fields.size() > MAX_FIELDS) {
                throw new BadRequest(431);
            }
        }
        return new Headers(fields);
    }

    private static boolean closes(Headers headers) {
        return headers.all("Connection").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .anyMatch(option -> option.strip().equalsIgnoreCase("close"));
    }
}
