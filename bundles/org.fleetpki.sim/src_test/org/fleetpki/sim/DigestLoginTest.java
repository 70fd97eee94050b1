// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DigestLoginTest {

    private final Logins logins = new Logins();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

    private DigestLogin login(DigestAlgorithm... algorithms) {
        return new DigestLogin(
                "the realm",
                "root",
                "pa\"ss",
                List.of(algorithms),
                logins,
                Duration.ofMinutes(1),
                now::get,
                new SecureRandom());
    }

    @ParameterizedTest
    @EnumSource
    void curlLogsInOverOneConnection(DigestAlgorithm algorithm) throws Exception {
        try (EchoDevice device = EchoDevice.start("127.20.1.7", logins, login(algorithm))) {
            String url = "http://127.20.1.7:" + device.httpPort() + "/a?b=c";
            String answer = ExternalTool.run("curl", "-sS", "--digest", "-u", "root:pa\"ss", "-d", "x", url, url);
            assertEquals("POST /a?b=c\nxPOST /a?b=c\nx", answer);
            assertEquals(2, device.logins());
            assertEquals(0, device.refusedLogins());
        }
    }

    @Test
    void curlWithAWrongPasswordSeesAnHtmlPage() throws Exception {
        try (EchoDevice device = EchoDevice.start("127.20.1.7", logins, login(DigestAlgorithm.MD5))) {
            String url = "http://127.20.1.7:" + device.httpPort() + "/";
            String answer = ExternalTool.run("curl", "-sSi", "--digest", "-u", "root:wrong", url);
            assertTrue(answer.contains("HTTP/1.1 401 Unauthorized"), answer);
            assertTrue(answer.contains("Content-Type: text/html"), answer);
            assertTrue(answer.contains("<html>"), answer);
            assertEquals(1, device.logins());
            assertEquals(1, device.refusedLogins());
        }
    }

    @Test
    void offersOneChallengeForEachAlgorithm() {
        Response challenge = login(DigestAlgorithm.SHA_256, DigestAlgorithm.MD5)
                .refuse(request(""))
                .orElseThrow();
        List<String> all = challenge.headers().all("WWW-Authenticate");
        assertTrue(all.get(0).contains("algorithm=SHA-256, qop=\"auth\""), all.toString());
        assertTrue(all.get(1).contains("algorithm=MD5, qop=\"auth\""), all.toString());
        assertFalse(all.get(0).contains("stale"));
        assertEquals(0, logins.all());
    }

    @Test
    void countsMayComeOutOfOrderButOnlyOnce() {
        DigestLogin login = login(DigestAlgorithm.SHA_256);
        Challenge challenge = challenge(login.refuse(request("")));
        assertEquals(Optional.empty(), login.refuse(request(answer(challenge, 3))));
        assertEquals(Optional.empty(), login.refuse(request(answer(challenge, 1))));
        assertTrue(challenge(login.refuse(request(answer(challenge, 3)))).stale());
        assertTrue(challenge(login.refuse(request(answer(challenge, 1)))).stale());
        assertEquals(Optional.empty(), login.refuse(request(answer(challenge, 200))));
        assertTrue(challenge(login.refuse(request(answer(challenge, 100)))).stale());
        assertTrue(challenge(login.refuse(request(answer(challenge, 0)))).stale());
        assertEquals(0, logins.refused());
    }

    @Test
    void anOldOrForeignNonceIsStaleAndANewOneWorks() {
        DigestLogin login = login(DigestAlgorithm.MD5);
        Challenge challenge = challenge(login.refuse(request("")));
        now.set(now.get().plusSeconds(61));
        Challenge fresh = challenge(login.refuse(request(answer(challenge, 1))));
        assertTrue(fresh.stale());
        assertEquals(Optional.empty(), login.refuse(request(answer(fresh, 1))));
        Challenge foreign = new Challenge("MD5", "1234", fresh.opaque(), false);
        assertTrue(challenge(login.refuse(request(answer(foreign, 1)))).stale());
        assertEquals(3, logins.all());
        assertEquals(0, logins.refused());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "username=\"root\" | username=\"admin\"",
                "realm=\"the realm\" | realm=\"another\"",
                "uri=\"/path?q=1\" | uri=\"/\"",
                "qop=auth | qop=auth-int",
                "algorithm=MD5 | algorithm=SHA-256",
                "nc=00000001 | nc=1",
                "nc=00000001 | nc=0000000g",
                "cnonce=\"0a4f\" | cnonce=\"\"",
                "opaque=\" | opaque=\"x",
                "response=\" | response=\"0",
                "Digest  | Basic ",
                "nc=00000001 | nc=00000001, nc=00000001",
                "nc=00000001 | nc",
                "nc=00000001 | nc=00000001, userhash=true",
            })
    void wrongInAnyPartIsRefused(String right, String wrong) {
        DigestLogin login = login(DigestAlgorithm.MD5);
        String answer = answer(challenge(login.refuse(request(""))), 1);
        assertTrue(answer.contains(right), answer);
        Challenge refused = challenge(login.refuse(request(answer.replace(right, wrong))));
        assertFalse(refused.stale());
        assertEquals(1, logins.refused());
        assertEquals(Optional.empty(), login.refuse(request(answer)));
    }

    @Test
    void basicKnowsItsUser() throws Exception {
        BasicLogin basic = new BasicLogin("r", "root", "pä:ss", logins);
        try (EchoDevice device = EchoDevice.start("127.20.1.7", logins, basic)) {
            String url = "http://127.20.1.7:" + device.httpPort() + "/";
            assertEquals("GET /\n", ExternalTool.run("curl", "-sS", "-u", "root:pä:ss", url));
            assertTrue(ExternalTool.run("curl", "-sSi", "-u", "root:x", url).contains("Basic realm=\"r\""));
            assertTrue(ExternalTool.run("curl", "-sSi", "-H", "Authorization: Basic !", url)
                    .contains("401"));
            assertTrue(ExternalTool.run("curl", "-sSi", "-H", "Authorization: Digest x", url)
                    .contains("401"));
            assertEquals(4, device.logins());
            assertEquals(3, device.refusedLogins());
        }
    }

    private record Challenge(String algorithm, String nonce, String opaque, boolean stale) {}

    private static Challenge challenge(Optional<Response> refusal) {
        String header =
                refusal.orElseThrow().headers().first("WWW-Authenticate").orElseThrow();
        return new Challenge(
                part(header, "algorithm=([A-Z0-9-]+)"),
                part(header, "nonce=\"([^\"]+)\""),
                part(header, "opaque=\"([^\"]+)\""),
                header.endsWith(", stale=true"));
    }

    private static String part(String header, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(header);
        assertTrue(matcher.find(), header);
        return matcher.group(1);
    }

    private static Request request(String authorization) {
        Headers headers = authorization.isEmpty() ? Headers.NONE : Headers.NONE.with("authorization", authorization);
        return new Request("GET", "/path?q=1", headers, new byte[0], false);
    }

    private static String answer(Challenge challenge, int count) {
        String nc = "%08x".formatted(count);
        String a1 = hash(challenge, "root:the realm:pa\"ss");
        String a2 = hash(challenge, "GET:/path?q=1");
        String response = hash(challenge, a1 + ":" + challenge.nonce() + ":" + nc + ":0a4f:auth:" + a2);
        return "Digest username=\"root\", realm=\"the realm\", nonce=\"" + challenge.nonce()
                + "\", uri=\"/path?q=1\", response=\"" + response + "\", algorithm=" + challenge.algorithm()
                + ", cnonce=\"0a4f\", opaque=\"" + challenge.opaque() + "\", qop=auth, nc=" + nc;
    }

    private static String hash(Challenge challenge, String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(challenge.algorithm());
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
