// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** Reads the numbers and texts of Java's own key stores, and never more than there is. */
final class StoreCursor {

    private final ByteBuffer in;

    StoreCursor(byte[] data, int from, int to) {
        if (to < from) {
            throw new IllegalArgumentException("it is cut off");
        }
        this.in = ByteBuffer.wrap(data, from, to - from);
    }

    int octet() {
        return in.get() & 0xff;
    }

    int number() {
        return in.getInt();
    }

    /** A moment, which nobody needs. */
    void skipDate() {
        in.getLong();
    }

    /** Octets behind their number. */
    byte[] octets() {
        return octets(in.getInt());
    }

    byte[] octets(int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] octets = new byte[length];
        in.get(octets);
        return octets;
    }

    /** A text as {@link DataInputStream#readUTF()} reads it. */
    String text() throws IOException {
        int length = in.getShort(in.position()) & 0xffff;
        return new DataInputStream(new ByteArrayInputStream(octets(length + 2))).readUTF();
    }

    int remaining() {
        return in.remaining();
    }
}
