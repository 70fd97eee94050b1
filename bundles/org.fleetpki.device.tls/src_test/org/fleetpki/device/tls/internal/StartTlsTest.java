// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.fleetpki.device.api.TlsExamStartTls;
import org.fleetpki.device.api.TlsExamVersion;
import org.fleetpki.device.api.TlsExamination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that talk in clear first and then hand over to the server of openssl. */
class StartTlsTest {

    @TempDir
    static Path folder;

    private static Openssl.Server tls;

    /** The part of a conversation in clear: what the server says, and what it waits for. */
    @FunctionalInterface
    private interface Prologue {
        void talk(InputStream in, Socket socket) throws IOException;
    }

    @BeforeAll
    static void startTls() throws Exception {
        Openssl openssl = new Openssl(folder);
        openssl.makeCertificates();
        tls = openssl.serve("-cert_chain", "issuing.pem");
    }

    @AfterAll
    static void stopTls() throws Exception {
        tls.close();
    }

    @Test
    void withoutAPrologueTheServerIsExaminedAsItIs() throws Exception {
        assertExamined(TlsExamStartTls.NONE, (in, socket) -> {});
    }

    @Test
    void smtp() throws Exception {
        assertExamined(TlsExamStartTls.SMTP, (in, socket) -> {
            say(socket, "220-mail.example\r\n220 ready\r\n");
            expect(in, "EHLO fleetpki.invalid");
            say(socket, "250-mail.example\r\n250-STARTTLS\r\n250 SIZE 1\r\n");
            expect(in, "STARTTLS");
            say(socket, "220 go ahead\r\n");
        });
    }

    @Test
    void imap() throws Exception {
        assertExamined(TlsExamStartTls.IMAP, (in, socket) -> {
            say(socket, "* OK ready\r\n");
            expect(in, "a1 STARTTLS");
            say(socket, "* BAD weather\r\na1 OK begin\r\n");
        });
    }

    @Test
    void pop3() throws Exception {
        assertExamined(TlsExamStartTls.POP3, (in, socket) -> {
            say(socket, "+OK ready\r\n");
            expect(in, "STLS");
            say(socket, "+OK begin\r\n");
        });
    }

    @Test
    void ftp() throws Exception {
        assertExamined(TlsExamStartTls.FTP, (in, socket) -> {
            say(socket, "220 ready\r\n");
            expect(in, "AUTH TLS");
            say(socket, "234 begin\r\n");
        });
    }

    @Test
    void ldapInShortAndInLongLengths() throws Exception {
        for (String answer :
                List.of("300c02010178070a010004000400", "308400000010020101788400000007" + "0a010004000400")) {
            assertExamined(TlsExamStartTls.LDAP, (in, socket) -> {
                byte[] request = in.readNBytes(31);
                assertEquals("301d02010177188016", HexFormat.of().formatHex(request, 0, 9));
                socket.getOutputStream().write(HexFormat.of().parseHex(answer));
            });
        }
    }

    @Test
    void xmpp() throws Exception {
        assertExamined(TlsExamStartTls.XMPP, (in, socket) -> {
            readUntil(in, "version='1.0'>");
            say(
                    socket,
                    "<stream:stream id='1'><stream:features><starttls"
                            + " xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>");
            readUntil(in, "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
            say(socket, "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        });
    }

    @Test
    void aServerWithoutStartTlsIsToldSoInItsWords() throws Exception {
        try (FakeServer server = new FakeServer(socket -> {
            say(socket, "220 ready\r\n");
            expect(socket.getInputStream(), "EHLO fleetpki.invalid");
            say(socket, "250 SIZE 1\r\n");
            socket.getInputStream().read();
        })) {
            assertRefused(server, TlsExamStartTls.SMTP, "does not offer STARTTLS");
        }
        try (FakeServer server = new FakeServer(socket -> {
            say(socket, "554 no service for you\r\n");
            socket.getInputStream().read();
        })) {
            assertRefused(server, TlsExamStartTls.SMTP, "'554 no service for you'");
        }
        try (FakeServer server = new FakeServer(socket -> {
            socket.getOutputStream().write(HexFormat.of().parseHex("300c02010178070a013504000400"));
            socket.getInputStream().readNBytes(32);
        })) {
            assertRefused(server, TlsExamStartTls.LDAP, "result code 53");
        }
    }

    private static void assertRefused(FakeServer server, TlsExamStartTls kind, String words) throws Exception {
        TlsExamination seen = Examining.of(Examining.order(server.port()).beginning(kind));
        assertEquals(List.of("no-starttls"), Examining.codes(seen));
        assertTrue(
                seen.findings().getFirst().message().contains(words),
                () -> seen.findings().toString());
    }

    private static void assertExamined(TlsExamStartTls kind, Prologue prologue) throws Exception {
        try (FakeServer server = new FakeServer(socket -> {
            prologue.talk(socket.getInputStream(), socket);
            relay(socket);
        })) {
            TlsExamination seen = Examining.of(Examining.order(server.port()).beginning(kind));
            assertEquals(
                    List.of(TlsExamVersion.TLS_1_2, TlsExamVersion.TLS_1_3),
                    Examining.spoken(seen),
                    () -> seen.findings().toString());
            assertEquals(List.of("CN=camera", "O=Works,CN=Test issuing"), Examining.subjects(seen.chain()));
        }
    }

    /** Pass everything on between a client and the server of openssl, until either hangs up. */
    private static void relay(Socket client) throws IOException {
        try (Socket behind = new Socket("127.0.0.1", tls.port())) {
            Thread.ofVirtual().start(() -> {
                try (client) {
                    behind.getInputStream().transferTo(client.getOutputStream());
                } catch (IOException e) {
                    // the client has seen enough
                    return;
                }
            });
            client.getInputStream().transferTo(behind.getOutputStream());
        }
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void expect(InputStream in, String line) throws IOException {
        assertEquals(line, readUntil(in, "\r\n").strip());
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client hung up");
            }
            text.append((char) next);
        }
        return text.toString();
    }
}
