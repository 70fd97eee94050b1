// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String COUNT = "POST /count HTTP/1.1\nHost: x\nConnection: close\n\n";

    private EchoDevice device;
    private HttpClient client;

    @BeforeEach
    void switchOn() throws IOException {
        device = EchoDevice.open("127.20.1.2");
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void switchOff() {
        client.shutdownNow();
        device.close();
    }

    private CompletableFuture<HttpResponse<String>> count() {
        return client.sendAsync(post("/count", "text/plain", ""), BodyHandlers.ofString());
    }

    private HttpRequest post(String path, String type, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.20.1.2:" + device.httpPort() + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    @Test
    void aGateHoldsARequestBeforeTheDeviceActs() throws Exception {
        Faults.Gate gate = device.faults().gate("POST /count");
        assertFalse(gate.awaitRequest(Duration.ofMillis(1)));
        CompletableFuture<HttpResponse<String>> answer = count();
        assertTrue(gate.awaitRequest(LONG));
        assertFalse(answer.isDone());
        assertEquals(0, device.writes());
        gate.open();
        assertEquals(200, answer.get(30, TimeUnit.SECONDS).statusCode());
        assertEquals(1, device.count());
        assertEquals(200, count().get(30, TimeUnit.SECONDS).statusCode());
        assertEquals(2, device.writes());
    }

    @Test
    void aRequestAtTheGateOfADeviceThatIsSwitchedOffIsNeverActedOn() throws Exception {
        Faults.Gate gate = device.faults().gate("POST /count");
        CompletableFuture<HttpResponse<String>> answer = count();
        assertTrue(gate.awaitRequest(LONG));
        device.close();
        assertThrows(ExecutionException.class, () -> answer.get(30, TimeUnit.SECONDS));
        assertEquals(0, device.count());
    }

    @Test
    void aRequestWhoseSenderDiedAtTheGateIsActedOn() throws Exception {
        Faults.Gate gate = device.faults().gate("POST /count");
        try (Wire wire = new Wire(device)) {
            wire.send(COUNT);
            assertTrue(gate.awaitRequest(LONG));
        }
        gate.open();
        Instant deadline = Instant.now().plus(LONG);
        while (device.count() == 0 && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertEquals(1, device.count());
    }

    @Test
    void aHangingDeviceNeverAnswers() throws Exception {
        device.faults().hang("/count");
        try (Wire wire = new Wire(device)) {
            wire.send(COUNT);
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
                try {
                    return wire.rest();
                } catch (SocketTimeoutException e) {
                    throw new AssertionError(e);
                } catch (IOException e) {
                    return "";
                }
            });
            assertThrows(TimeoutException.class, () -> answer.get(300, TimeUnit.MILLISECONDS));
            device.faults().clear();
            assertEquals("", answer.get(30, TimeUnit.SECONDS));
        }
        assertEquals(0, device.count());
        assertEquals(200, count().get(30, TimeUnit.SECONDS).statusCode());
    }

    @Test
    void resetsTheConnectionSoManyTimesBeforeTheDeviceActs() throws Exception {
        device.faults().reset("POST /count", 2);
        for (int i = 0; i < 2; i++) {
            try (Wire wire = new Wire(device)) {
                wire.send(COUNT);
                assertThrows(SocketException.class, wire::rest);
            }
        }
        assertEquals(0, device.count());
        try (Wire wire = new Wire(device)) {
            assertTrue(wire.ask(COUNT).startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void cutsTheAnswerAfterTheDeviceHasActed() throws Exception {
        device.faults().cutAnswer("POST /count", 1);
        try (Wire wire = new Wire(device)) {
            String answer = wire.ask(COUNT);
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertFalse(answer.endsWith("POST /count\n"), answer);
        }
        assertEquals(1, device.count());
    }

    @Test
    void answersInPlaceOfTheDevice() throws Exception {
        device.faults().answer("/count", 503, "text/plain", "busy", 1);
        HttpResponse<String> answer = count().get(30, TimeUnit.SECONDS);
        assertEquals(503, answer.statusCode());
        assertEquals("busy", answer.body());
        assertEquals(0, device.count());
        assertEquals(200, count().get(30, TimeUnit.SECONDS).statusCode());
    }

    @Test
    void pretendsThatAllWentWell() throws Exception {
        device.faults().pretend("/count", 1);
        assertEquals("POST /count\n", count().get(30, TimeUnit.SECONDS).body());
        assertEquals(0, device.count());
        assertEquals(0, device.writes());
        count().get(30, TimeUnit.SECONDS);
        assertEquals(1, device.count());
    }

    @Test
    void matchesTheOperationOfASoapRequest() throws Exception {
        device.faults().answer("SetThing", 500, "text/plain", "struck", 9);
        String envelope = "<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><%s xmlns='urn:x'/>"
                + "</e:Body></e:Envelope>";
        HttpRequest set = post("/soap", "application/soap+xml", envelope.formatted("SetThing"));
        HttpRequest get = post("/soap", "application/soap+xml", envelope.formatted("GetThing"));
        HttpRequest text = post("/soap", "text/plain", "SetThing");
        HttpRequest broken = post("/soap", "text/xml", "<SetThing");
        assertEquals(500, client.send(set, BodyHandlers.discarding()).statusCode());
        assertEquals(200, client.send(get, BodyHandlers.discarding()).statusCode());
        assertEquals(200, client.send(text, BodyHandlers.discarding()).statusCode());
        assertEquals(200, client.send(broken, BodyHandlers.discarding()).statusCode());
    }

    @Test
    void theOldestOfSeveralFaultsStrikes() throws Exception {
        device.faults().answer("/count", 501, "text/plain", "", 1);
        device.faults().answer("POST", 503, "text/plain", "", 1);
        assertEquals(501, count().get(30, TimeUnit.SECONDS).statusCode());
        assertEquals(503, count().get(30, TimeUnit.SECONDS).statusCode());
        assertEquals(200, count().get(30, TimeUnit.SECONDS).statusCode());
    }

    @Test
    void clearOpensGatesAndForgetsFaults() throws Exception {
        Faults.Gate gate = device.faults().gate("/count");
        device.faults().reset("/count", 5);
        device.faults().clockAhead(Duration.ofDays(-10));
        CompletableFuture<HttpResponse<String>> answer = count();
        assertTrue(gate.awaitRequest(LONG));
        device.faults().clear();
        assertEquals(200, answer.get(30, TimeUnit.SECONDS).statusCode());
        assertTrue(offset(answer.get()).abs().compareTo(LONG) < 0);
    }

    @Test
    void movesTheClock() throws Exception {
        device.faults().clockAhead(Duration.ofDays(400));
        Duration off = offset(count().get(30, TimeUnit.SECONDS)).minusDays(400);
        assertTrue(off.abs().compareTo(LONG) < 0, off.toString());
    }

    @Test
    void aFaultMustStrikeAtLeastOnce() {
        assertThrows(IllegalArgumentException.class, () -> device.faults().reset("x", 0));
    }

    private static Duration offset(HttpResponse<?> answer) {
        String date = answer.headers().firstValue("Date").orElseThrow();
        Instant instant =
                ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        return Duration.between(Instant.now(), instant);
    }
}
