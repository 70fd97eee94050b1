// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.fleetpki.device.api.TlsExamOffer;
import org.fleetpki.device.api.TlsExamVersion;
import org.fleetpki.device.api.TlsExamination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that no openssl is: old, broken and malicious ones, written by hand. */
class HostileServerTest {

    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void plainHttpIsRecognized() throws Exception {
        assertFinding("plain-http", "speaks plain HTTP", socket -> {
            socket.getInputStream().read();
            say(socket, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
        });
    }

    @Test
    void anotherProtocolIsQuoted() throws Exception {
        assertFinding("no-tls", "'SSH-2.0-dropbear_2022.83'", socket -> say(socket, "SSH-2.0-dropbear_2022.83\r\n"));
        assertFinding("no-tls", "is not TLS", socket -> say(socket, "\u0001\u0002\u0003\u0004\u0005\u0006\u0007"));
    }

    @Test
    void aConnectionThatIsCutIsARefusal() throws Exception {
        assertFinding(
                "handshake-refused",
                "It closed the connection",
                socket -> socket.getInputStream().read());
    }

    @Test
    void anAlertIsExplained() throws Exception {
        assertFinding("handshake-refused", "It has no certificate for the name", socket -> {
            record(socket, 21, new byte[] {2, 112});
            socket.getInputStream().readAllBytes();
        });
    }

    @Test
    void aClosedPortIsToldAndNothingIsKnown() throws Exception {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = closed.getLocalPort();
        }
        TlsExamination seen = Examining.of(port);
        assertEquals(List.of("no-answer"), Examining.codes(seen));
        assertEquals(List.of(), seen.offers());
    }

    @Test
    void aSilentServerTakesNoLongerThanAllowed() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (FakeServer server = new FakeServer(socket -> never.await())) {
            TlsExamination seen = assertTimeoutPreemptively(
                    LONG, () -> Examining.of(Examining.order(server.port()).within(Duration.ofMillis(300))));
            assertEquals(List.of("no-tls-answer"), Examining.codes(seen));
            assertTrue(seen.offers().stream().allMatch(offer -> offer.state() == TlsExamOffer.State.UNKNOWN));
        } finally {
            never.countDown();
        }
    }

    @Test
    void anEndlessStreamIsCutOff() throws Exception {
        byte[] begun = flight(TlsExamVersion.TLS_1_2, 0xc02f);
        byte[] status = {22, 0, 0, 0};
        assertFinding("answer-malformed", "more than", socket -> {
            record(socket, 22, Arrays.copyOf(begun, begun.length - 4));
            endless(socket, 22, status);
        });
        assertFinding("answer-malformed", "begin with a ServerHello", socket -> endless(socket, 22, new byte[16_000]));
        assertFinding("answer-malformed", "more than", socket -> endless(socket, 22, new byte[0]));
        assertFinding("answer-malformed", "more than", socket -> endless(socket, 21, new byte[] {1, 112}));
    }

    @Test
    void anAnnouncedGiantIsNotWaitedFor() throws Exception {
        assertFinding("answer-malformed", "announces a message of 16777215 bytes", socket -> {
            record(socket, 22, new byte[] {2, -1, -1, -1});
            socket.getInputStream().readAllBytes();
        });
    }

    @Test
    void garbageIsNeverMoreThanAFinding() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] garbage = new byte[random.nextInt(400)];
            random.nextBytes(garbage);
            byte[] flight = i % 2 == 0 ? garbage : damaged(random);
            try (FakeServer server = new FakeServer(socket -> {
                record(socket, 22, flight);
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            })) {
                TlsExamination seen = assertTimeoutPreemptively(LONG, () -> Examining.of(server.port()));
                assertFalse(seen.findings().isEmpty(), seen::toString);
            }
        }
    }

    private byte[] damaged(Random random) throws Exception {
        byte[] flight = flight(TlsExamVersion.TLS_1_2, 0xc02f);
        flight[random.nextInt(flight.length)] ^= (byte) (1 << random.nextInt(8));
        return Arrays.copyOf(flight, random.nextInt(flight.length) + 1);
    }

    @Test
    void recordsOfOneByteAreReadAsOneMessage() throws Exception {
        byte[] flight = flight(TlsExamVersion.TLS_1_2, 0xc02f);
        try (FakeServer server = new FakeServer(socket -> {
            socket.setTcpNoDelay(false);
            for (byte each : flight) {
                record(socket, 22, new byte[] {each});
            }
            socket.getInputStream().readAllBytes();
        })) {
            TlsExamination seen = Examining.of(server.port());
            assertEquals(List.of(TlsExamVersion.TLS_1_2), Examining.spoken(seen));
            assertEquals(1, seen.chain().size());
        }
    }

    @Test
    void sslThreeWithRcFourIsSeenForWhatItIs() throws Exception {
        byte[] flight = flight(TlsExamVersion.SSL_3_0, 0x0005);
        try (FakeServer server = new FakeServer(socket -> {
            record(socket, 22, flight);
            socket.getInputStream().readAllBytes();
        })) {
            TlsExamination seen = Examining.of(server.port());
            assertEquals(List.of(TlsExamVersion.SSL_3_0), Examining.spoken(seen));
            assertEquals("TLS_RSA_WITH_RC4_128_SHA", seen.best().orElseThrow().suite());
            assertTrue(Examining.codes(seen)
                    .containsAll(Set.of(
                            "no-current-version", "old-version", "weak-cipher-suites", "renegotiation-not-safe")));
            String detail = Examining.offer(seen, TlsExamVersion.TLS_1_2).detail();
            assertEquals("It answers with SSL 3.0 instead.", detail);
        }
    }

    @Test
    void anInterruptionEndsTheExamination() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> Examining.of(1));
    }

    @Test
    void aDamagedCertificateIsToldAndTheVersionIsKnown() throws Exception {
        byte[] flight = flight(TlsExamVersion.TLS_1_2, 0xc02f, new byte[] {0x30, 1, 0});
        try (FakeServer server = new FakeServer(socket -> {
            record(socket, 22, flight);
            socket.getInputStream().readAllBytes();
        })) {
            TlsExamination seen = Examining.of(server.port());
            assertEquals(List.of(TlsExamVersion.TLS_1_2), Examining.spoken(seen));
            assertTrue(Examining.codes(seen).contains("certificate-unreadable"));
            assertEquals(List.of(), seen.chain());
        }
    }

    private byte[] flight(TlsExamVersion version, int suite) throws Exception {
        return flight(version, suite, certificate());
    }

    /** ServerHello, Certificate and ServerHelloDone. */
    private static byte[] flight(TlsExamVersion version, int suite, byte[] certificate) {
        byte[] hello = new WireWriter()
                .u16(version.code())
                .bytes(new byte[32])
                .vector8(id -> {})
                .u16(suite)
                .u8(0)
                .toBytes();
        return new WireWriter()
                .u8(2)
                .vector24(message -> message.bytes(hello))
                .u8(11)
                .vector24(message -> message.vector24(list -> list.vector24(one -> one.bytes(certificate))))
                .u8(14)
                .u24(0)
                .toBytes();
    }

    private byte[] certificate() throws Exception {
        Path file = folder.resolve("self.pem");
        if (Files.notExists(file)) {
            new Openssl(folder)
                    .run(
                            "req",
                            "-x509",
                            "-newkey",
                            "rsa:2048",
                            "-nodes",
                            "-keyout",
                            "self.key",
                            "-out",
                            "self.pem",
                            "-subj",
                            "/CN=camera");
        }
        String base64 = Files.readString(file).replaceAll("-----[^-]*-----", "");
        return Base64.getMimeDecoder().decode(base64);
    }

    private static void assertFinding(String code, String words, FakeServer.Behaviour behaviour) throws Exception {
        try (FakeServer server = new FakeServer(behaviour)) {
            TlsExamination seen = assertTimeoutPreemptively(LONG, () -> Examining.of(server.port()));
            assertEquals(
                    List.of(code), Examining.codes(seen).stream().distinct().toList());
            String message = seen.findings().getFirst().message();
            assertTrue(message.contains(words), message);
        }
    }

    private static void endless(Socket socket, int type, byte[] fragment) throws IOException {
        while (true) {
            record(socket, type, fragment);
        }
    }

    private static void record(Socket socket, int type, byte[] fragment) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(new WireWriter()
                .u8(type)
                .u16(0x0303)
                .vector16(body -> body.bytes(fragment))
                .toBytes());
        out.flush();
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
    }
}
