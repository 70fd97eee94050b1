// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request as a device received it.
 *
 * @param method as on the wire
 * @param target path and query as on the wire; the server has checked that its percent escapes decode
 * @param headers its header fields
 * @param body its content, decoded from chunks; empty if there is none
 * @param secure whether it came over TLS
 */
public record Request(String method, String target, Headers headers, byte[] body, boolean secure) {

    /** Method and target, as faults are matched. */
    public String line() {
        return method + " " + target;
    }

    /** The path as on the wire, without the query. */
    public String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** The parts of the path between slashes, decoded after splitting, so that {@code %2F} stays within its part. */
    public List<String> segments() {
        return Arrays.stream(path().split("/"))
                .skip(1)
                .map(segment -> PercentDecoding.decode(segment, false))
                .toList();
    }

    /** The query's parameters, decoded; of several with one name, the first. */
    public Map<String, String> query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        int mark = target.indexOf('?');
        if (mark >= 0) {
            for (String pair : target.substring(mark + 1).split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.putIfAbsent(PercentDecoding.decode(name, true), PercentDecoding.decode(value, true));
            }
        }
        return parameters;
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The same with another method. */
    Request as(String other) {
        return new Request(other, target, headers, body, secure);
    }

    /** The same as if no credentials of HTTP came with it. */
    Request anonymous() {
        return new Request(method, target, headers.without("Authorization"), body, secure);
    }

    /** Only the line: headers carry credentials and bodies carry keys. */
    @Override
    public String toString() {
        return line();
    }
}
