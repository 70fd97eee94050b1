// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The messages of a server's handshake, put together from records however they are cut. */
final class HandshakeStream {

    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int APPLICATION_DATA = 23;

    /** The most that a record may hold (RFC 5246, 6.2.3). */
    private static final int LONGEST_RECORD = (1 << 14) + 2048;

    private static final int WARNING = 1;
    private static final int CLOSE_NOTIFY = 0;

    private static final int MESSAGE_HEADER = 4;
    private static final int HEADER = 5;
    private static final int LONGEST_GREETING = 60;

    /** One message. */
    record Message(int type, byte[] body) {

        /** With its header, as the transcript has it. */
        byte[] encoded() {
            return new WireWriter()
                    .u8(type)
                    .vector24(contents -> contents.bytes(body))
                    .toBytes();
        }
    }

    private final Connection connection;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private ServerSecrets secrets;

    HandshakeStream(Connection connection) {
        this.connection = connection;
    }

    /** From here on, records are sealed. */
    void openWith(ServerSecrets opener) {
        secrets = opener;
    }

    /** The next message. */
    Message next() throws IOException {
        gather(MESSAGE_HEADER);
        WireReader header = new WireReader(pending.toByteArray());
        int type = header.u8();
        int length = header.u24();
        if (length > pending.size() - MESSAGE_HEADER + connection.left()) {
            throw new AnswerException(AnswerException.Kind.MALFORMED, "it announces a message of " + length + " bytes");
        }
        gather(MESSAGE_HEADER + length);
        WireReader whole = new WireReader(pending.toByteArray());
        whole.take(MESSAGE_HEADER);
        byte[] body = whole.take(length);
        pending.reset();
        pending.writeBytes(whole.rest());
        return new Message(type, body);
    }

    private void gather(int bytes) throws IOException {
        while (pending.size() < bytes) {
            readRecord();
        }
    }

    private void readRecord() throws IOException {
        byte[] header = connection.read(HEADER);
        WireReader reader = new WireReader(header);
        int type = reader.u8();
        int major = reader.u8();
        reader.u8();
        int length = reader.u16();
        if (type < CHANGE_CIPHER_SPEC || type > APPLICATION_DATA || major != 3 || length > LONGEST_RECORD) {
            throw inClear(header);
        }
        byte[] fragment = connection.read(length);
        if (type == APPLICATION_DATA && secrets != null) {
            byte[] inner = secrets.open(header, fragment);
            int end = inner.length;
            while (end > 0 && inner[end - 1] == 0) {
                end--;
            }
            if (end == 0) {
                throw new AnswerException(AnswerException.Kind.MALFORMED, "it sent a record of no type");
            }
            accept(inner[end - 1], Arrays.copyOf(inner, end - 1));
        } else {
            accept(type, fragment);
        }
    }

    private void accept(int type, byte[] fragment) throws AnswerException {
        switch (type) {
            case HANDSHAKE -> pending.writeBytes(fragment);
            case ALERT -> alert(fragment);
            case CHANGE_CIPHER_SPEC -> {
                // middleboxes are fond of it, and it says nothing (RFC 8446, D.4)
            }
            default -> throw new AnswerException(AnswerException.Kind.MALFORMED, "it sent data before its handshake");
        }
    }

    /** Warnings are let by, such as that a name is not known; the end of the conversation is none. */
    private static void alert(byte[] fragment) throws AnswerException {
        WireReader in = new WireReader(fragment);
        int level = in.u8();
        int description = in.u8();
        if (level != WARNING || description == CLOSE_NOTIFY) {
            throw new AnswerException(AnswerException.Kind.ALERT, AlertWords.of(description));
        }
    }

    /** What it says instead of TLS. */
    private AnswerException inClear(byte[] header) {
        StringBuilder said = new StringBuilder(new String(header, StandardCharsets.ISO_8859_1));
        if (said.toString().equals("HTTP/")) {
            return new AnswerException(AnswerException.Kind.PLAIN_HTTP, "it speaks plain HTTP on this port");
        }
        try {
            for (int next = connection.read();
                    next >= ' ' && next < 0x7f && said.length() < LONGEST_GREETING;
                    next = connection.read()) {
                said.append((char) next);
            }
        } catch (IOException e) {
            // what came before is enough to tell
            return new AnswerException(AnswerException.Kind.NO_TLS, words(said));
        }
        return new AnswerException(AnswerException.Kind.NO_TLS, words(said));
    }

    private static String words(CharSequence said) {
        boolean legible = said.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        return legible ? "it does not speak TLS but says '" + said + "'" : "what it sends is not TLS";
    }
}
