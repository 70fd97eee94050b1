// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** OCSP over HTTP: a POST with the request as its body, or a GET with the request as its path (RFC 6960, A.1). */
final class OcspHandler implements HttpPage {

    private static final String REQUEST = "application/ocsp-request";
    private static final String RESPONSE = "application/ocsp-response";

    /** RFC 5019, 5: GET is for requests below 255 bytes; those of several questions take a few more. */
    private static final int MAX_PATH = 4096;

    private final OcspAnswers answers;
    private final InstantSource clock;

    OcspHandler(OcspAnswers answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        HttpReply reply = new HttpReply(exchange);
        switch (exchange.getRequestMethod()) {
            case "POST" -> post(exchange, reply);
            case "GET" -> get(exchange, reply);
            default -> {
                exchange.getResponseHeaders().set("Allow", "GET, POST");
                reply.refuse(405, "An OCSP request is a POST or a GET (RFC 6960, A.1).");
            }
        }
    }

    private void post(HttpExchange exchange, HttpReply reply) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null
                || !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(REQUEST)) {
            reply.refuse(415, "The body of a POST must be of the type " + REQUEST + ".");
            return;
        }
        try (InputStream in = exchange.getRequestBody()) {
            byte[] body = in.readNBytes(OcspRequest.MAX_SIZE + 1);
            if (body.length > OcspRequest.MAX_SIZE) {
                reply.refuse(413, "A request has at most " + OcspRequest.MAX_SIZE + " bytes.");
                return;
            }
            send(reply, answers.reply(body));
        }
    }

    private void get(HttpExchange exchange, HttpReply reply) throws IOException {
        String path = exchange.getRequestURI().getRawPath().replaceFirst("^/(ocsp/?)?", "");
        if (path.isEmpty()) {
            reply.refuse(404, "This is an OCSP responder; ask it by POST, or by GET with the request as the path.");
            return;
        }
        if (path.length() > MAX_PATH) {
            reply.refuse(414, "A request in a path has at most " + MAX_PATH + " characters; use POST.");
            return;
        }
        Optional<byte[]> request = decode(path);
        send(reply, request.map(answers::reply).orElseGet(() -> OcspReply.failed(OcspFailure.MALFORMED_REQUEST)));
    }

    /** Base64 in a path: some clients escape its characters {@code +}, {@code /} and {@code =}, others do not. */
    private static Optional<byte[]> decode(String path) {
        try {
            String text = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.US_ASCII);
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void send(HttpReply reply, OcspReply answer) throws IOException {
        if (answer.cacheable().isEmpty()) {
            reply.send(200, RESPONSE, answer.encoded());
            return;
        }
        OcspReply.Freshness fresh = answer.cacheable().get();
        reply.sendCacheable(
                RESPONSE, answer.encoded(), fresh.thisUpdate(), fresh.renewal(), fresh.nextUpdate(), clock.instant());
    }
}
