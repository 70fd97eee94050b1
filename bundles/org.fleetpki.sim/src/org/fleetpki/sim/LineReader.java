// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads the lines and octets that HTTP/1.1 messages are made of. */
final class LineReader {

    /** Longest line, in octets. */
    static final int MAX_LINE = 8 * 1024;

    private final InputStream in;

    /** @param in buffered */
    LineReader(InputStream in) {
        this.in = in;
    }

    /** The next octet; negative at the end. */
    int octet() throws IOException {
        return in.read();
    }

    /**
     * The next line, without its end.
     *
     * @param tooLong the status to answer if it is longer than {@link #MAX_LINE}
     */
    String line(int tooLong) throws IOException, BadRequest {
        return line(in.read(), tooLong);
    }

    /** The next line, of which one octet has been read. */
    String line(int first, int tooLong) throws IOException, BadRequest {
        StringBuilder text = new StringBuilder(80);
        for (int c = first; c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the message ended early");
            }
            if (text.length() >= MAX_LINE) {
                throw new BadRequest(tooLong);
            }
            text.append((char) c);
        }
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == '\r') {
            text.setLength(end - 1);
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 127)) {
            throw new BadRequest(400);
        }
        return text.toString();
    }

    /** So many octets. */
    byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the body ended early");
        }
        return bytes;
    }
}
