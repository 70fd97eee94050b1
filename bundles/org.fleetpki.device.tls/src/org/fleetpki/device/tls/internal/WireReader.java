// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.util.Arrays;

/** Reads the presentation language of TLS (RFC 8446, 3) from foreign bytes. */
final class WireReader {

    private final byte[] bytes;
    private int position;

    WireReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean hasMore() {
        return position < bytes.length;
    }

    int u8() throws AnswerException {
        return take(1)[0] & 0xff;
    }

    int u16() throws AnswerException {
        return u8() << 8 | u8();
    }

    int u24() throws AnswerException {
        return u8() << 16 | u16();
    }

    byte[] take(int count) throws AnswerException {
        if (count > bytes.length - position) {
            throw new AnswerException(AnswerException.Kind.MALFORMED, "a message of its handshake is cut short");
        }
        position += count;
        return Arrays.copyOfRange(bytes, position - count, position);
    }

    /** A vector whose length takes one byte. */
    WireReader vector8() throws AnswerException {
        return new WireReader(take(u8()));
    }

    /** A vector whose length takes two bytes. */
    WireReader vector16() throws AnswerException {
        return new WireReader(take(u16()));
    }

    /** A vector whose length takes three bytes. */
    WireReader vector24() throws AnswerException {
        return new WireReader(take(u24()));
    }

    /** All that is left. */
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, position, bytes.length);
        position = bytes.length;
        return rest;
    }
}
