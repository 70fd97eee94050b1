// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;

/** Answers SOAP requests by their operation, and keeps what was sent. */
final class ScriptedExchange implements Exchange {

    private final Map<String, Response> answers = new LinkedHashMap<>();
    private final List<String> sent = new ArrayList<>();

    /** Answer an operation by an element in an envelope. */
    ScriptedExchange answer(String operation, String element) {
        return answer(operation, 200, Map.of("Content-Type", List.of("application/soap+xml")), envelope(element));
    }

    ScriptedExchange answer(String operation, int status, Map<String, List<String>> headers, String body) {
        answers.put(operation, new Response(status, headers, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** Answer an operation by a fault. */
    ScriptedExchange fault(String operation, String code) {
        return answer(
                operation,
                400,
                Map.of("Content-Type", List.of("application/soap+xml")),
                envelope("<e:Fault><e:Code><e:Value>e:Sender</e:Value><e:Subcode><e:Value>ter:" + code
                        + "</e:Value></e:Subcode></e:Code></e:Fault>"));
    }

    List<String> sent() {
        return sent;
    }

    @Override
    public Response send(Request request) {
        return send(request, Duration.ZERO);
    }

    @Override
    public Response send(Request request, Duration patience) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        sent.add(body);
        return answers.entrySet().stream()
                .filter(answer -> body.contains(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing in the script answers " + body));
    }

    @Override
    public void close() {
        // there is nothing to cut
    }

    private static String envelope(String element) {
        return "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\"><e:Body>" + element
                + "</e:Body></e:Envelope>";
    }
}
