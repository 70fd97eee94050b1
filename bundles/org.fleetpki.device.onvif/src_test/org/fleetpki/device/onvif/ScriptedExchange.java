// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

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

/** Answers SOAP requests from the script or, without one, from {@link Answers}, and keeps what was sent. */
final class ScriptedExchange implements Exchange {

    private static final Map<String, List<String>> SOAP =
            Map.of("Content-Type", List.of("application/soap+xml; charset=utf-8"));

    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final List<Request> sent = new ArrayList<>();
    private boolean closed;

    /** Answer requests whose body contains this by an element in an envelope. */
    ScriptedExchange element(String part, String element) {
        return answer(part, 200, SOAP, envelope(element));
    }

    /** Answer by a fault with these codes, innermost last, and this status. */
    ScriptedExchange fault(String part, int status, String reason, String... codes) {
        StringBuilder open = new StringBuilder();
        StringBuilder close = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            String name = i == 0 ? "Code" : "Subcode";
            open.append("<e:")
                    .append(name)
                    .append("><e:Value>")
                    .append(codes[i])
                    .append("</e:Value>");
            close.insert(0, "</e:" + name + ">");
        }
        return answer(
                part,
                status,
                SOAP,
                "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\""
                        + " xmlns:ter=\"http://www.onvif.org/ver10/error\"><e:Body><e:Fault>" + open + close
                        + "<e:Reason><e:Text xml:lang=\"en\">" + reason
                        + "</e:Text></e:Reason></e:Fault></e:Body></e:Envelope>");
    }

    ScriptedExchange answer(String part, int status, Map<String, List<String>> headers, String body) {
        answers.put(part, new Response(status, headers, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    ScriptedExchange fail(String part, DeviceException failure) {
        answers.put(part, failure);
        return this;
    }

    ScriptedExchange forget(String part) {
        answers.remove(part);
        return this;
    }

    List<Request> sent() {
        return sent;
    }

    /** The body of the last request. */
    String last() {
        return new String(sent.getLast().body(), StandardCharsets.UTF_8);
    }

    boolean isClosed() {
        return closed;
    }

    OnvifTransport transport() {
        return OnvifTransport.over(this, "admin");
    }

    @Override
    public Response send(Request request) throws DeviceException {
        return send(request, Duration.ZERO);
    }

    @Override
    public Response send(Request request, Duration patience) throws DeviceException {
        sent.add(request);
        for (Map.Entry<String, Object> answer : answers.entrySet()) {
            if (new String(request.body(), StandardCharsets.UTF_8).contains(answer.getKey())) {
                if (answer.getValue() instanceof DeviceException failure) {
                    throw failure;
                }
                return (Response) answer.getValue();
            }
        }
        return new Response(200, SOAP, envelope(Answers.to(request)).getBytes(StandardCharsets.UTF_8));
    }

    private static String envelope(String element) {
        return "<e:Envelope xmlns:e=\"http://www.w3.org/2003/05/soap-envelope\"><e:Body>" + element
                + "</e:Body></e:Envelope>";
    }

    @Override
    public void close() {
        closed = true;
    }
}
