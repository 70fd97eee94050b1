// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.revocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.tests.pki.Openssl;
import org.junit.jupiter.api.Test;

/** OCSP and lists over HTTP: what caches may keep, what curl gets, and what is no request. */
class OcspHttpTest extends OcspScenario {

    @Test
    void answers_are_signed_once_and_caches_may_keep_them() throws Exception {
        URI responder = serve(true);
        byte[] request = request("-no_nonce", "-cert", "good.pem");
        String path = "/"
                + Base64.getEncoder()
                        .encodeToString(request)
                        .replace("+", "%2B")
                        .replace("/", "%2F")
                        .replace("=", "%3D");
        HttpResponse<byte[]> first = send(HttpRequest.newBuilder(responder.resolve(path)));
        HttpResponse<byte[]> second = send(HttpRequest.newBuilder(URI.create(responder + "/ocsp" + path)));
        assertArrayEquals(first.body(), second.body());
        assertArrayEquals(first.body(), send(post(responder, request)).body());
        String control = first.headers().firstValue("Cache-Control").orElseThrow();
        assertTrue(control.matches("max-age=[1-9]\\d*, public, no-transform, must-revalidate"), control);
        assertTrue(first.headers().firstValue("Expires").isPresent());
        assertTrue(first.headers().firstValue("Last-Modified").isPresent());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(
                304,
                send(HttpRequest.newBuilder(responder.resolve(path)).header("If-None-Match", tag))
                        .statusCode());
        byte[] nonce = request("-nonce", "-cert", "good.pem");
        HttpResponse<byte[]> live = send(post(responder, nonce));
        assertEquals("no-store", live.headers().firstValue("Cache-Control").orElseThrow());
        assertNotEquals(first.body().length, live.body().length);
    }

    @Test
    void presigned_only_echoes_no_nonce_and_refuses_what_it_does_not_know() throws Exception {
        URI responder = serve(settings(Duration.ofDays(7), true, 1), authority);
        String said = ask(responder, "-nonce", "-cert", "good.pem");
        assertTrue(said.contains("no nonce in response"), said);
        assertTrue(said.contains("good.pem: good"), said);
        assertEquals("failure 6", status(send(post(responder, request("-no_nonce", "-serial", "0x7777")))));
    }

    @Test
    void what_is_no_request_gets_a_short_answer() throws Exception {
        URI responder = serve(true);
        byte[] fine = request("-no_nonce", "-cert", "good.pem");
        assertEquals("failure 1", status(send(post(responder, new byte[0]))));
        assertEquals("failure 1", status(send(post(responder, new byte[] {'h', 'i'}))));
        for (int i = 1; i < fine.length; i++) {
            byte[] cut = Arrays.copyOf(fine, i);
            assertEquals("failure 1", status(send(post(responder, cut))));
        }
        assertEquals("failure 1", status(send(HttpRequest.newBuilder(responder.resolve("/MEIw!")))));
        Authority stranger = Authority.create(folder, "stranger", KeyType.EC_P256);
        stranger.issue("camera");
        new Openssl(stranger.books())
                .run("ocsp", "-issuer", "cacert.pem", "-reqout", "request.der", "-cert", "camera.pem");
        byte[] foreign = Files.readAllBytes(stranger.books().resolve("request.der"));
        assertEquals("failure 6", status(send(post(responder, foreign))));
        assertEquals(413, send(post(responder, new byte[1 << 17])).statusCode());
        assertEquals(
                415,
                send(HttpRequest.newBuilder(responder)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofByteArray(fine)))
                        .statusCode());
        HttpResponse<byte[]> put = send(HttpRequest.newBuilder(responder).PUT(BodyPublishers.ofByteArray(fine)));
        assertEquals(405, put.statusCode());
        assertEquals("GET, POST", put.headers().firstValue("Allow").orElseThrow());
        assertEquals(404, send(HttpRequest.newBuilder(responder)).statusCode());
    }

    @Test
    void curl_gets_the_list_and_the_certificate() throws Exception {
        URI responder = serve(true);
        Stranger.run(authority.books(), "curl", "-sSf", "-o", "got.crl", responder + "/crl/root.crl");
        Stranger.run(authority.books(), "curl", "-sSf", "-o", "got.cer", responder + "/ca/root.cer");
        String list =
                openssl.run("crl", "-inform", "DER", "-in", "got.crl", "-CAfile", "cacert.pem", "-noout", "-verify");
        assertTrue(list.contains("verify OK"), list);
        assertArrayEquals(
                authority.get().certificate().getEncoded(),
                Files.readAllBytes(authority.books().resolve("got.cer")));
        for (String nothing :
                List.of("/crl/root.cer", "/crl/other.crl", "/crl/../ca/root.cer%00", "/ca/root.delta.crl")) {
            assertEquals(
                    404,
                    send(HttpRequest.newBuilder(URI.create(responder + nothing)))
                            .statusCode(),
                    nothing);
        }
    }
}
