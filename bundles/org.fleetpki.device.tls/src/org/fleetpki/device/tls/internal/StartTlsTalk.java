// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.fleetpki.device.api.TlsExamStartTls;

/** The words in clear by which a server is asked to go over to TLS. */
record StartTlsTalk(Connection connection, String host) {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_TEXT = 16 << 10;

    /** An extended request of message id 1 for StartTLS, 1.3.6.1.4.1.1466.20037 (RFC 4511, 4.14.1). */
    private static final byte[] LDAP_REQUEST = HexFormat.of()
            .parseHex("301d02010177188016"
                    + HexFormat.of().formatHex("1.3.6.1.4.1.1466.20037".getBytes(StandardCharsets.US_ASCII)));

    void begin(TlsExamStartTls kind) throws IOException {
        switch (kind) {
            case NONE -> {}
            case SMTP -> smtp();
            case IMAP -> imap();
            case POP3 -> pop3();
            case FTP -> ftp();
            case LDAP -> ldap();
            case XMPP -> xmpp();
        }
    }

    private void smtp() throws IOException {
        require(reply(), "220");
        connection.write("EHLO fleetpki.invalid\r\n");
        List<String> abilities = reply();
        require(abilities, "250");
        if (abilities.stream().noneMatch(line -> line.toUpperCase(Locale.ROOT).matches("250[ -]STARTTLS"))) {
            throw refused("it does not offer STARTTLS");
        }
        connection.write("STARTTLS\r\n");
        require(reply(), "220");
    }

    private void ftp() throws IOException {
        require(reply(), "220");
        connection.write("AUTH TLS\r\n");
        require(reply(), "234");
    }

    private void imap() throws IOException {
        require(List.of(connection.readLine()), "* OK");
        connection.write("a1 STARTTLS\r\n");
        for (int i = 0; i < MOST_LINES; i++) {
            String line = connection.readLine();
            if (line.startsWith("a1 ")) {
                require(List.of(line), "a1 OK");
                return;
            }
        }
        throw refused("it does not answer STARTTLS");
    }

    private void pop3() throws IOException {
        require(List.of(connection.readLine()), "+OK");
        connection.write("STLS\r\n");
        require(List.of(connection.readLine()), "+OK");
    }

    /** A reply of SMTP or FTP: lines with a hyphen behind the number go on (RFC 5321, 4.2.1). */
    private List<String> reply() throws IOException {
        List<String> lines = new ArrayList<>();
        do {
            if (lines.size() == MOST_LINES) {
                throw new AnswerException(AnswerException.Kind.MALFORMED, "it sent a reply without an end");
            }
            lines.add(connection.readLine());
        } while (lines.getLast().length() > 3 && lines.getLast().charAt(3) == '-');
        return lines;
    }

    private static void require(List<String> reply, String start) throws AnswerException {
        String line = reply.getLast();
        if (!line.startsWith(start)) {
            String shown = line.length() > 80 ? line.substring(0, 80) : line;
            throw refused("where '" + start + "' was expected it said '" + shown.replaceAll("\\P{Print}", "?") + "'");
        }
    }

    private void ldap() throws IOException {
        connection.write(LDAP_REQUEST);
        WireReader message = new WireReader(element(0x30));
        message.u8();
        message.vector8();
        if (message.u8() != 0x78) {
            throw refused("its answer is not that of LDAP");
        }
        int first = message.u8();
        message.take(first > 0x80 ? first & 0x7f : 0);
        message.u8();
        int result = new WireReader(message.vector8().rest()).u8();
        if (result != 0) {
            throw refused("LDAP refuses StartTLS with result code " + result);
        }
    }

    /** The contents of one element of BER; some servers write lengths longer than they need. */
    private byte[] element(int tag) throws IOException {
        WireReader header = new WireReader(connection.read(2));
        if (header.u8() != tag) {
            throw refused("its answer is not that of LDAP");
        }
        int length = header.u8();
        if (length <= 0x80) {
            return connection.read(length & 0x7f);
        }
        long whole = 0;
        for (byte digit : connection.read(length & 0x7f)) {
            whole = whole << 8 | digit & 0xff;
        }
        if (whole < 0 || whole > LONGEST_TEXT) {
            throw new AnswerException(AnswerException.Kind.MALFORMED, "its answer by LDAP is too long");
        }
        return connection.read((int) whole);
    }

    private void xmpp() throws IOException {
        connection.write("<?xml version='1.0'?><stream:stream xmlns='jabber:client'"
                + " xmlns:stream='http://etherx.jabber.org/streams' to='" + host.replaceAll("[^A-Za-z0-9.:-]", "")
                + "' version='1.0'>");
        if (!readUntil("</stream:features>").contains("urn:ietf:params:xml:ns:xmpp-tls")) {
            throw refused("it does not offer STARTTLS");
        }
        connection.write("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
        if (!readUntil(">").startsWith("<proceed")) {
            throw refused("it refuses STARTTLS");
        }
    }

    private String readUntil(String end) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < end.length()) {
            int next = connection.read();
            if (next < 0 || text.size() == LONGEST_TEXT) {
                throw refused("its stream of XMPP has no '" + end + "'");
            }
            text.write(next);
            matched = next == end.charAt(matched) ? matched + 1 : next == end.charAt(0) ? 1 : 0;
        }
        return text.toString(StandardCharsets.UTF_8).strip();
    }

    private static AnswerException refused(String phrase) {
        return new AnswerException(AnswerException.Kind.NO_STARTTLS, phrase);
    }
}
