// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ui.internal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One value in DER (ITU-T X.690): enough to look into extensions that the JDK hands out as bytes.
 *
 * @param tag the identifier octet; long forms are not read
 * @param content the contents octets
 */
record Der(int tag, byte[] content) {

    static final int OCTET_STRING = 0x04;
    static final int SEQUENCE = 0x30;

    /**
     * Read one value that fills the bytes.
     *
     * @throws IllegalArgumentException if they are anything else
     */
    static Der parse(byte[] bytes) {
        List<Der> values = sequence(bytes);
        if (values.size() != 1) {
            throw new IllegalArgumentException("one value expected, not " + values.size());
        }
        return values.getFirst();
    }

    /** The values that the contents of a constructed value are made of. */
    List<Der> children() {
        return sequence(content);
    }

    /** The number of a context-specific tag, such as 0 for {@code [0]}; -1 for any other. */
    int contextTag() {
        return (tag & 0xC0) == 0x80 ? tag & 0x1F : -1;
    }

    private static List<Der> sequence(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Der> values = new ArrayList<>();
        while (in.hasRemaining()) {
            values.add(next(in));
        }
        return values;
    }

    private static Der next(ByteBuffer in) {
        int tag = octet(in);
        int length = length(in);
        if (length > in.remaining()) {
            throw new IllegalArgumentException("the value is cut off");
        }
        byte[] content = new byte[length];
        in.get(content);
        return new Der(tag, content);
    }

    private static int length(ByteBuffer in) {
        int first = octet(in);
        if (first < 0x80) {
            return first;
        }
        int octets = first & 0x7F;
        if (octets == 0 || octets > 3) {
            throw new IllegalArgumentException("no length in DER that fits a certificate");
        }
        int length = 0;
        for (int i = 0; i < octets; i++) {
            length = length << 8 | octet(in);
        }
        return length;
    }

    private static int octet(ByteBuffer in) {
        if (!in.hasRemaining()) {
            throw new IllegalArgumentException("the value is cut off");
        }
        return in.get() & 0xFF;
    }
}
