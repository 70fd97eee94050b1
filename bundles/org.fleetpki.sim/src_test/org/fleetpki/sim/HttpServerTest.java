// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpServerTest {

    private static final String HOST = "Host: x\n";

    private EchoDevice device;

    @BeforeEach
    void switchOn() throws IOException {
        device = EchoDevice.open("127.20.1.1");
    }

    @AfterEach
    void switchOff() {
        device.close();
    }

    @Test
    void answersTheClientOfTheJdk() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.20.1.1:" + device.httpPort() + "/a%20b?c=d");
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(uri)
                            .expectContinue(true)
                            .POST(BodyPublishers.ofString("body"))
                            .build(),
                    BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertEquals("POST /a%20b?c=d\nbody", answer.body());
            String date = answer.headers().firstValue("Date").orElseThrow();
            Instant instant = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            assertTrue(Duration.between(instant, Instant.now()).abs().compareTo(Duration.ofSeconds(60)) < 0);
        }
    }

    @Test
    void curlSendsChunksAndReadsChunks() throws Exception {
        String url = "http://127.20.1.1:" + device.httpPort() + "/chunked";
        String big = "x".repeat(20_000);
        String answer = ExternalTool.run(
                "curl", "-sS", "-H", "Transfer-Encoding: chunked", "-H", "Expect: 100-continue", "-d", big, url);
        assertEquals("POST /chunked\n" + big, answer);
    }

    @Test
    void keepsTheConnectionForSeveralRequests() throws Exception {
        try (Wire wire = new Wire(device)) {
            wire.send("POST /1 HTTP/1.1\n" + HOST + "Content-Length: 2\n\nab\n\nGET /2 HTTP/1.1\n" + HOST + "\n");
            assertTrue(wire.head().contains("keep-alive"));
            assertEquals("POST /1\nab", wire.octets(10));
            wire.head();
            assertEquals("GET /2\n", wire.octets(7));
            wire.send("GET /3 HTTP/1.1\n" + HOST + "Connection: Close\n\n");
            assertTrue(wire.rest().endsWith("GET /3\n"));
        }
    }

    @Test
    void tellsAWaitingClientToGoOn() throws Exception {
        try (Wire wire = new Wire(device)) {
            wire.send("POST / HTTP/1.1\n" + HOST + "Content-Length: 2\nExpect: 100-continue\n\n");
            assertEquals("HTTP/1.1 100 Continue\r\n\r\n", wire.head());
            wire.send("ab");
            assertTrue(wire.head().startsWith("HTTP/1.1 200 OK\r\n"));
        }
    }

    @Test
    void readsChunksWithExtensionsAndTrailers() throws Exception {
        try (Wire wire = new Wire(device)) {
            wire.send("POST / HTTP/1.1\n" + HOST + "Transfer-Encoding: chunked\nConnection: close\n\n"
                    + "3;a=b\nabc\nA\n0123456789\n0\nTrailer: t\n\n");
            assertTrue(wire.rest().endsWith("POST /\nabc0123456789"));
        }
    }

    @Test
    void answersHeadWithoutBody() throws Exception {
        try (Wire wire = new Wire(device)) {
            wire.send("HEAD /x HTTP/1.1\n" + HOST + "Connection: close\n\n");
            String answer = wire.rest();
            assertTrue(answer.contains("Content-Length: 7\r\n"), answer);
            assertTrue(answer.endsWith("\r\n\r\n"), answer);
        }
    }

    @Test
    void takesTheProxyFormAndTheOldVersion() throws Exception {
        try (Wire wire = new Wire(device)) {
            wire.send("GET http://host/x HTTP/1.0\n\n");
            assertTrue(wire.rest().endsWith("GET /x\n"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | nonsense",
                "400 | GET  / HTTP/1.1~Host: x",
                "400 | GET x HTTP/1.1~Host: x",
                "400 | GET /%zz HTTP/1.1~Host: x",
                "400 | GET /%ff HTTP/1.1~Host: x",
                "400 | GET /?a=%1 HTTP/1.1~Host: x",
                "505 | GET / HTTP/2.0~Host: x",
                "400 | GET / HTTP/1.1",
                "400 | GET / HTTP/1.1~Host: x~Host: y",
                "400 | GET / HTTP/1.1~Host: x~ folded",
                "400 | GET / HTTP/1.1~Host: x~Bad name: y",
                "400 | POST / HTTP/1.1~Host: x~Content-Length: 2~Transfer-Encoding: chunked",
                "400 | POST / HTTP/1.1~Host: x~Content-Length: -2",
                "400 | POST / HTTP/1.1~Host: x~Content-Length: 2~Content-Length: 2",
                "413 | POST / HTTP/1.1~Host: x~Content-Length: 1048577",
                "413 | POST / HTTP/1.1~Host: x~Content-Length: 99999999999999999999",
                "501 | POST / HTTP/1.1~Host: x~Transfer-Encoding: gzip",
                "417 | POST / HTTP/1.1~Host: x~Content-Length: 2~Expect: miracles",
                "400 | POST / HTTP/1.1~Host: x~Transfer-Encoding: chunked~~zz",
                "413 | POST / HTTP/1.1~Host: x~Transfer-Encoding: chunked~~FFFFFF",
            })
    void refusesWhatIsNotHttp(int status, String request) throws Exception {
        try (Wire wire = new Wire(device)) {
            wire.send(request.replace('~', '\n') + "\n\n");
            String answer = wire.rest();
            assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
            assertTrue(answer.contains("Content-Type: text/html"), answer);
            assertTrue(answer.contains("Connection: close"), answer);
        }
    }

    @Test
    void refusesLinesAndHeadersWithoutEnd() throws Exception {
        try (Wire wire = new Wire(device)) {
            wire.send("GET /" + "a".repeat(9000) + " HTTP/1.1\n");
            assertTrue(wire.rest().startsWith("HTTP/1.1 414 "));
        }
        try (Wire wire = new Wire(device)) {
            wire.send("GET / HTTP/1.1\n" + "A: b\n".repeat(200) + "\n");
            assertTrue(wire.rest().startsWith("HTTP/1.1 431 "));
        }
    }

    @Test
    void aClientThatIsRefusedInTheMiddleOfABodyStillReadsWhy() throws Exception {
        String url = "http://127.20.1.1:" + device.httpPort() + "/";
        String body = "x".repeat(100_000);
        List<String> command = new ArrayList<>(List.of("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}"));
        command.addAll(List.of("-H", "Expect:"));
        for (int i = 0; i < 12; i++) {
            command.addAll(List.of("-d", body));
        }
        command.add(url);
        assertEquals("413", ExternalTool.run(command.toArray(String[]::new)));
    }

    @Test
    void survivesABugInADevice() throws Exception {
        try (Wire wire = new Wire(device)) {
            wire.send("GET /broken HTTP/1.1\n" + HOST + "\n");
            assertTrue(wire.head().startsWith("HTTP/1.1 500 "));
        }
    }

    @Test
    void toStringTellsNoSecret() {
        Headers headers = Headers.NONE.with("Authorization", "Basic geheim");
        Request request = new Request("GET", "/", headers, "geheim".getBytes(), true);
        assertFalse((request + " " + headers).contains("geheim"));
        String identity = EchoDevice.identity("127.20.1.1").toString();
        assertEquals("CN=127.20.1.1", identity);
    }
}
