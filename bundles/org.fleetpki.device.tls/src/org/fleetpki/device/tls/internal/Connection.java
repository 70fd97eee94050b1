// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection to a server that may be hostile: bounded in bytes and, over all reads together, in time. */
final class Connection implements Closeable {

    /** No honest server sends more before the client has answered its handshake. */
    private static final int MOST_BYTES = 256 << 10;

    private static final int LONGEST_LINE = 4096;

    private final Socket socket;
    private final Deadline deadline;
    private final InputStream in;
    private int left = MOST_BYTES;

    Connection(Socket socket, Deadline deadline) throws IOException {
        this.socket = socket;
        this.deadline = deadline;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    static Connection open(InetAddress address, int port, Deadline deadline) throws IOException {
        Socket socket = new Socket(Proxy.NO_PROXY);
        try {
            socket.connect(new InetSocketAddress(address, port), deadline.millisLeft());
            return new Connection(socket, deadline);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** How many bytes may still come. */
    int left() {
        return left;
    }

    /** The next byte; -1 at the end. */
    int read() throws IOException {
        if (left == 0) {
            throw new AnswerException(
                    AnswerException.Kind.MALFORMED, "it sent more than " + MOST_BYTES + " bytes without an end");
        }
        socket.setSoTimeout(deadline.millisLeft());
        int next = in.read();
        left -= next < 0 ? 0 : 1;
        return next;
    }

    /** Exactly so many bytes. */
    byte[] read(int count) throws IOException {
        byte[] bytes = new byte[Math.min(count, left)];
        for (int i = 0; i < bytes.length; i++) {
            int next = read();
            if (next < 0) {
                throw new AnswerException(AnswerException.Kind.CLOSED, "it closed the connection");
            }
            bytes[i] = (byte) next;
        }
        if (bytes.length < count) {
            read();
        }
        return bytes;
    }

    /** The next line of a conversation in clear, without its end. */
    String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        int next = read();
        while (next >= 0 && next != '\n') {
            if (line.length() == LONGEST_LINE) {
                throw new AnswerException(AnswerException.Kind.MALFORMED, "it sent a line without an end");
            }
            line.append((char) next);
            next = read();
        }
        if (next < 0 && line.isEmpty()) {
            throw new AnswerException(AnswerException.Kind.CLOSED, "it closed the connection");
        }
        return line.toString().stripTrailing();
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
