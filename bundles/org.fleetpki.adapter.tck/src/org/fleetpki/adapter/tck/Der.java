// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** As much of the Distinguished Encoding Rules (X.690) as the contract needs, so that it needs no other library. */
final class Der {

    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OCTET_STRING = 0x04;
    static final int OID = 0x06;
    static final int UTC_TIME = 0x17;
    static final int SEQUENCE = 0x30;

    /** A value with its whole encoding. */
    record Element(int tag, byte[] content, byte[] encoded) {

        /** The values in a constructed one. */
        List<Element> elements() {
            List<Element> all = new ArrayList<>();
            for (int at = 0; at < content.length; ) {
                Element next = read(content, at);
                all.add(next);
                at += next.encoded.length;
            }
            return all;
        }
    }

    /** Read one value. */
    static Element read(byte[] data, int from) {
        int at = from + 1;
        int length = data[at++] & 0xff;
        if (length > 0x80) {
            int bytes = length & 0x7f;
            length = 0;
            for (int i = 0; i < bytes; i++) {
                length = length << 8 | data[at++] & 0xff;
            }
        }
        if (length < 0 || at + length > data.length) {
            throw new IllegalArgumentException("the encoding is cut at byte " + from);
        }
        return new Element(
                data[from] & 0xff,
                Arrays.copyOfRange(data, at, at + length),
                Arrays.copyOfRange(data, from, at + length));
    }

    /** Write one value. */
    static byte[] write(int tag, byte[]... contents) {
        byte[] content = join(contents);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(tag);
        if (content.length > 0xff) {
            all.write(0x82);
            all.write(content.length >> 8);
        } else if (content.length > 0x7f) {
            all.write(0x81);
        }
        all.write(content.length);
        all.writeBytes(content);
        return all.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private Der() {}
}
