// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.http.DeviceHttp.Scheme;
import org.fleetpki.device.http.Exchange;
import org.fleetpki.device.http.Request;
import org.fleetpki.device.http.Response;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;

/** What goes wrong between a request and its answer, against a server that does it. */
@SuppressWarnings("resource") // secrets and streams of a test end with it
class JdkExchangeTest {

    private static final Request INDEX = Request.get("/index?a=b%20c");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final DeviceHttp http = new JdkDeviceHttp(
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(15), 1000),
            InstantSource.system(),
            new SecureRandom());

    @Test
    void sendsWhatItIsGivenAndReadsTheAnswer() throws Exception {
        try (TinyServer server = TinyServer.plain(TinyServer.always(TinyServer.ok("{}", "X-A: 1", "x-a: 2")));
                Exchange exchange = http.open(server.endpoint(), Scheme.HTTP, Optional.empty())) {
            Response response = exchange.send(Request.of("PATCH", "/a%20b?c=d", "application/json", "{\"ü\":1}"));
            assertEquals(200, response.status());
            assertEquals("{}", response.text());
            assertEquals(2, response.all("X-a").size());
            TinyServer.Received received = server.received().getFirst();
            assertEquals("PATCH /a%20b?c=d HTTP/1.1", received.line());
            assertEquals("{\"ü\":1}", received.body());
            assertEquals("application/json", received.header("content-type"));
            assertEquals("", received.header("Upgrade"));
        }
    }

    @Test
    void hangsUpOnADeviceThatNeverAnswers() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (TinyServer server = TinyServer.plain((request, out, socket) -> never.await())) {
            DeviceException e = fails(server.endpoint(), Duration.ofMillis(300));
            assertTrue(e.getMessage().contains("no complete answer within"), e.getMessage());
            assertTrue(DeviceHttp.answerLost(e));
            never.countDown();
        }
    }

    @Test
    void hangsUpOnABodyThatDrips() throws Exception {
        try (TinyServer server = TinyServer.plain((request, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 900; i++) {
                out.write('.');
                out.flush();
                Thread.sleep(20); // the drip itself, nothing waits for it
            }
        })) {
            assertInstanceOf(
                    Failure.Unreachable.class,
                    fails(server.endpoint(), Duration.ofMillis(500)).failure());
        }
    }

    @Test
    void tellsACutBodyFromAnAnswer() throws Exception {
        try (TinyServer server = TinyServer.plain((request, out, socket) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.close();
        })) {
            DeviceException e = fails(server.endpoint(), SOON);
            assertInstanceOf(Failure.Unreachable.class, e.failure());
            assertTrue(e.getMessage().contains("was cut"), e.getMessage());
            assertTrue(DeviceHttp.answerLost(e));
        }
    }

    @Test
    void tellsCutHeadersFromAnAnswer() throws Exception {
        try (TinyServer server = TinyServer.plain((request, out, socket) -> {
            out.write("HTTP/1.1 204 No Content\r\nDate: Thu".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.close();
        })) {
            DeviceException e = fails(server.endpoint(), SOON);
            assertInstanceOf(Failure.Unreachable.class, e.failure());
            assertTrue(DeviceHttp.answerLost(e));
        }
    }

    @Test
    void tellsAResetConnection() throws Exception {
        try (TinyServer server = TinyServer.plain((request, out, socket) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            DeviceException e = fails(server.endpoint(), SOON);
            assertInstanceOf(Failure.Unreachable.class, e.failure());
            assertTrue(DeviceHttp.answerLost(e));
        }
    }

    @Test
    void refusesABodyBeyondTheLimit() throws Exception {
        try (TinyServer server = TinyServer.plain(TinyServer.always(TinyServer.ok("x".repeat(1001))))) {
            assertInstanceOf(
                    Failure.Unexpected.class, fails(server.endpoint(), SOON).failure());
        }
    }

    @Test
    void refusesWhatIsNotHttp() throws Exception {
        try (TinyServer server = TinyServer.plain((request, out, socket) -> {
            out.write("220 mail.example ESMTP\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.close();
        })) {
            DeviceException e = fails(server.endpoint(), SOON);
            assertInstanceOf(Failure.Unexpected.class, e.failure(), e.getMessage());
        }
    }

    @Test
    void neverFollowsARedirection() throws Exception {
        try (TinyServer server = TinyServer.plain(
                        TinyServer.always(TinyServer.answer("301 Moved", "", "Location: https://127.0.0.1/")));
                Exchange exchange = http.open(server.endpoint(), Scheme.HTTP, Optional.empty())) {
            assertTrue(exchange.send(INDEX).isRedirection());
            assertEquals(1, server.received().size());
        }
    }

    @Test
    void saysWhyThereIsNoConnection() throws Exception {
        int free;
        try (TinyServer server = TinyServer.plain(TinyServer.always(""))) {
            free = server.port();
        }
        DeviceException refused = fails(new Endpoint("127.0.0.1", free, free, TlsTrust.NOTHING), SOON);
        assertEquals("The device does not answer: 127.0.0.1:" + free + " refuses connections.", refused.getMessage());
        assertFalse(DeviceHttp.answerLost(refused));
        DeviceException unknown = fails(new Endpoint("no-such-device.invalid", 80, 443, TlsTrust.NOTHING), SOON);
        assertEquals("The device does not answer: the name no-such-device.invalid is not known.", unknown.getMessage());
        DeviceException unusable = fails(new Endpoint("under_score", 80, 443, TlsTrust.NOTHING), SOON);
        assertTrue(unusable.getMessage().contains("'under_score' cannot stand in an HTTP address"));
    }

    @Test
    void endsWhenItsThreadIsInterrupted() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        try (TinyServer server = TinyServer.plain((request, out, socket) -> {
            arrived.countDown();
            never.await();
        })) {
            AtomicReference<Throwable> caught = new AtomicReference<>();
            Thread thread = Thread.ofPlatform().start(() -> {
                try (Exchange exchange = http.open(server.endpoint(), Scheme.HTTP, Optional.empty())) {
                    caught.set(assertThrows(DeviceException.class, () -> exchange.send(INDEX)));
                }
            });
            arrived.await();
            thread.interrupt();
            thread.join(SOON);
            assertInstanceOf(InterruptedIOException.class, caught.get().getCause());
            assertFalse(DeviceHttp.answerLost((DeviceException) caught.get()));
            never.countDown();
        }
    }

    @Test
    void isOfNoUseOnceClosed() throws Exception {
        try (TinyServer server = TinyServer.plain(TinyServer.always(TinyServer.ok("")))) {
            Secret secret = new Secret("pass".toCharArray());
            Exchange exchange = http.open(server.endpoint(), Scheme.HTTP, Optional.of(new Credentials("root", secret)));
            exchange.close();
            assertThrows(IllegalStateException.class, () -> exchange.send(INDEX));
            assertFalse(secret.isEmpty(), "the caller's secret is not the exchange's to destroy");
        }
    }

    private static final String CHALLENGE = TinyServer.answer(
            "401 Unauthorized", "", "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\"");

    @Test
    void aGetWithCredentialsIsSentOnceEvenIfTheDeviceHangsUp() throws Exception {
        try (TinyServer server = TinyServer.plain((request, out, socket) -> {
                    if (request.header("Authorization").isEmpty()) {
                        out.write(CHALLENGE.getBytes(StandardCharsets.US_ASCII));
                    } else {
                        socket.close();
                    }
                });
                Secret secret = new Secret("pass".toCharArray());
                Exchange exchange =
                        http.open(server.endpoint(), Scheme.HTTP, Optional.of(new Credentials("root", secret)))) {
            DeviceException e = assertThrows(DeviceException.class, () -> exchange.send(INDEX));
            assertInstanceOf(Failure.Unreachable.class, e.failure());
            assertFalse(exchange.isLoggedIn());
            assertEquals(1, server.withCredentials());
        }
    }

    @Test
    void aGetThatCannotBeARefusedLogInIsSentAgainOnce() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (TinyServer server = TinyServer.plain((request, out, socket) -> {
                    if (request.header("Authorization").isEmpty()) {
                        out.write(CHALLENGE.getBytes(StandardCharsets.US_ASCII));
                    } else if (calls.incrementAndGet() == 2) {
                        socket.close();
                    } else {
                        out.write(TinyServer.ok("fine").getBytes(StandardCharsets.US_ASCII));
                    }
                });
                Secret secret = new Secret("pass".toCharArray());
                Exchange exchange =
                        http.open(server.endpoint(), Scheme.HTTP, Optional.of(new Credentials("root", secret)))) {
            assertEquals("fine", exchange.send(INDEX).text());
            assertEquals("fine", exchange.send(INDEX).text());
            assertEquals(3, calls.get());
        }
    }

    private DeviceException fails(Endpoint endpoint, Duration patience) {
        return assertTimeoutPreemptively(SOON.plusSeconds(10), () -> {
            try (Exchange exchange = http.open(endpoint, Scheme.HTTP, Optional.empty())) {
                return assertThrows(DeviceException.class, () -> exchange.send(INDEX, patience));
            }
        });
    }
}
