// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Challenges and their answers, over real connections. */
@SuppressWarnings("resource") // secrets and streams of a test end with it
class LogInTest {

    private static final String BASIC = "WWW-Authenticate: Basic realm=\"device\"";
    private static final Request INDEX = Request.get("/a%20b?c=d&e=f");

    private final JdkDeviceHttp http = new JdkDeviceHttp();

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "MD5,''",
        "MD5,auth",
        "MD5-sess,auth",
        "SHA-256,'auth-int, auth'",
        "SHA-256-sess,auth",
        "SHA-512-256,auth",
        "'',auth"
    })
    void isAcceptedByAnIndependentServer(String algorithm, String qop) throws Exception {
        try (TinyServer server = TinyServer.plain(new DigestServer(algorithm, qop));
                Exchange exchange = plain(server, DigestServer.PASSWORD)) {
            assertFalse(exchange.isLoggedIn());
            assertEquals("in", exchange.send(INDEX).text());
            assertTrue(exchange.isLoggedIn());
            assertEquals(
                    "in",
                    exchange.send(Request.of("POST", "/x", "text/plain", "body"))
                            .text());
            assertEquals("in", exchange.send(INDEX).text());
            assertEquals(4, server.received().size(), "only the first request needs a challenge");
        }
    }

    @ParameterizedTest
    @CsvSource({"MD5,auth", "SHA-256,auth", "'',''"})
    void theServerOfThisTestAcceptsCurl(String algorithm, String qop) throws Exception {
        try (TinyServer server = TinyServer.plain(new DigestServer(algorithm, qop))) {
            Process curl = curl(
                    "--digest",
                    "-u",
                    "root:" + DigestServer.PASSWORD,
                    "http://127.0.0.1:" + server.port() + "/a%20b?c=d&e=f");
            assertEquals("in", new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void triesAWrongPasswordOnce() throws Exception {
        try (TinyServer server = TinyServer.plain(new DigestServer("MD5", "auth"));
                Exchange exchange = plain(server, "wrong")) {
            for (int i = 0; i < 3; i++) {
                DeviceException e = assertThrows(DeviceException.class, () -> exchange.send(INDEX));
                assertEquals(new Failure.Unauthorized("root"), e.failure());
            }
            assertEquals(1, server.withCredentials());
        }
    }

    @Test
    void triesAWrongPasswordOnceOverBasicToo() throws Exception {
        TestAuthority.Identity identity = new TestAuthority("root").server("IP:127.0.0.1");
        try (TinyServer server =
                        TinyServer.tls(identity.server(), TinyServer.always(TinyServer.answer("401 No", "", BASIC)));
                Exchange exchange = encrypted(server, identity)) {
            for (int i = 0; i < 3; i++) {
                DeviceException e = assertThrows(DeviceException.class, () -> exchange.send(INDEX));
                assertInstanceOf(Failure.Unauthorized.class, e.failure());
            }
            assertEquals(1, server.withCredentials());
        }
    }

    @Test
    void doesNotRepeatALogInThatADeviceHangsUpOn() throws Exception {
        DigestServer digest = new DigestServer("MD5", "auth");
        try (TinyServer server = TinyServer.plain((request, out, socket) -> {
                    if (request.header("Authorization").isEmpty()) {
                        digest.answer(request, out, socket);
                    } else {
                        socket.close();
                    }
                });
                Exchange exchange = plain(server, "wrong")) {
            // a GET the JDK would repeat by itself, see the README
            Request post = Request.of("POST", "/x", "text/plain", "body");
            assertThrows(DeviceException.class, () -> exchange.send(post));
            assertEquals(1, server.withCredentials());
        }
    }

    @Test
    void replacesAStaleNonceOnceAndSilently() throws Exception {
        String stale = "WWW-Authenticate: Digest realm=\"r\", nonce=\"%s\", qop=\"auth\", stale=true";
        try (TinyServer server = TinyServer.plain((request, out, socket) -> {
                    String sent = request.header("Authorization");
                    String answer = sent.isEmpty()
                            ? TinyServer.answer(
                                    "401 No", "", stale.formatted("first").replace("true", "false"))
                            : sent.contains("nonce=\"first\"") && sent.contains("nc=00000002")
                                    ? TinyServer.answer("401 No", "", stale.formatted("second"))
                                    : TinyServer.ok(sent);
                    out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
                });
                Exchange exchange = plain(server, "pass")) {
            assertTrue(exchange.send(INDEX).text().contains("nonce=\"first\""));
            String renewed = exchange.send(INDEX).text();
            assertTrue(renewed.contains("nonce=\"second\"") && renewed.contains("nc=00000001"), renewed);
        }
    }

    @Test
    void doesNotRunInCirclesWithADeviceWhoseNoncesAreAllStale() throws Exception {
        String stale = "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\", stale=true";
        try (TinyServer server = TinyServer.plain(TinyServer.always(TinyServer.answer("401 No", "", stale)));
                Exchange exchange = plain(server, "pass")) {
            DeviceException e = assertThrows(DeviceException.class, () -> exchange.send(INDEX));
            assertInstanceOf(Failure.Unexpected.class, e.failure());
            assertEquals(3, server.received().size());
        }
    }

    @Test
    void takesTheStrongestOfSeveralChallenges() throws Exception {
        String[] offers = {
            BASIC + ", Digest realm=\"weak\", nonce=\"n\", algorithm=MD5, qop=\"auth\"",
            "WWW-Authenticate: Digest realm=\"strong\", nonce=\"n\", algorithm=SHA-256, qop=\"auth\"",
            "WWW-Authenticate: Digest realm=\"odd\", nonce=\"n\", algorithm=SHA-999, qop=\"auth\""
        };
        try (TinyServer server = TinyServer.plain((request, out, socket) -> {
                    String sent = request.header("Authorization");
                    out.write((sent.isEmpty() ? TinyServer.answer("401 No", "", offers) : TinyServer.ok(sent))
                            .getBytes(StandardCharsets.ISO_8859_1));
                });
                Exchange exchange = plain(server, "pass")) {
            assertTrue(exchange.send(INDEX).text().contains("realm=\"strong\""));
        }
    }

    @Test
    void neverSendsAPasswordInTheClear() throws Exception {
        try (TinyServer server = TinyServer.plain(TinyServer.always(TinyServer.answer("401 No", "", BASIC)));
                Exchange exchange = plain(server, "pass")) {
            for (int i = 0; i < 2; i++) {
                DeviceException e = assertThrows(DeviceException.class, () -> exchange.send(INDEX));
                assertInstanceOf(Failure.Unsupported.class, e.failure());
                assertTrue(
                        e.getMessage()
                                .contains("certificate operations over unencrypted Basic are not supported;"
                                        + " set the device to Digest or HTTPS"),
                        e.getMessage());
            }
            assertEquals(0, server.withCredentials());
        }
    }

    @Test
    void sendsBasicOverAcceptedTls() throws Exception {
        TestAuthority.Identity identity = new TestAuthority("root").server("IP:127.0.0.1");
        try (TinyServer server = TinyServer.tls(identity.server(), (request, out, socket) -> {
                    String sent = request.header("Authorization");
                    out.write((sent.isEmpty() ? TinyServer.answer("401 No", "", BASIC) : TinyServer.ok(sent))
                            .getBytes(StandardCharsets.ISO_8859_1));
                });
                Exchange exchange = encrypted(server, identity)) {
            String expected =
                    "Basic " + Base64.getEncoder().encodeToString("root:pass".getBytes(StandardCharsets.UTF_8));
            assertEquals(expected, exchange.send(INDEX).text());
            assertEquals(expected, exchange.send(INDEX).text());
            assertEquals(3, server.received().size());
        }
    }

    @Test
    void doesNotGuessWhereTheChallengeIsUnknown() throws Exception {
        try (TinyServer server = TinyServer.plain(
                        TinyServer.always(TinyServer.answer("401 No", "", "WWW-Authenticate: Negotiate")));
                Exchange exchange = plain(server, "pass")) {
            DeviceException e = assertThrows(DeviceException.class, () -> exchange.send(INDEX));
            assertInstanceOf(Failure.Unexpected.class, e.failure());
            assertEquals(0, server.withCredentials());
        }
    }

    @Test
    void withoutCredentialsARefusalIsAnAnswer() throws Exception {
        try (TinyServer server = TinyServer.plain(TinyServer.always(TinyServer.answer("401 No", "", BASIC)));
                Exchange exchange = http.open(server.endpoint(), Scheme.HTTP, Optional.empty())) {
            assertEquals(401, exchange.send(INDEX).status());
            assertFalse(exchange.send(INDEX).all("WWW-Authenticate").isEmpty());
        }
    }

    private Exchange plain(TinyServer server, String password) {
        return http.open(
                server.endpoint(),
                Scheme.HTTP,
                Optional.of(new Credentials("root", new Secret(password.toCharArray()))));
    }

    private Exchange encrypted(TinyServer server, TestAuthority.Identity identity) {
        return http.open(
                server.endpoint(TlsTrust.pin(Fingerprint.of(identity.leaf()))),
                Scheme.HTTPS,
                Optional.of(new Credentials("root", new Secret("pass".toCharArray()))));
    }

    private static Process curl(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 5];
        System.arraycopy(new String[] {"curl", "-sS", "--noproxy", "*", "--max-time"}, 0, command, 0, 5);
        String[] all = new String[command.length + 1];
        System.arraycopy(command, 0, all, 0, 5);
        all[5] = "20";
        System.arraycopy(arguments, 0, all, 6, arguments.length);
        try {
            Process process = new ProcessBuilder(all).start();
            assertTrue(process.waitFor(30, TimeUnit.SECONDS));
            return process;
        } catch (IOException e) {
            assumeTrue(false, "curl is not installed: " + e.getMessage());
            throw e;
        }
    }
}
