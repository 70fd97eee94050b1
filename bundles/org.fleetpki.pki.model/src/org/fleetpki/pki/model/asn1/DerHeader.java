// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.asn1;

import java.util.ArrayList;
import java.util.List;

/**
 * Tag and length of a value.
 *
 * @param offset where it begins
 * @param length how many bytes it takes itself
 * @param contentLength how many the content takes
 * @param end where the next value begins
 * @param distinguished whether it is written as DER asks for
 * @param depth how many values surround it
 */
record DerHeader(
        TagClass tagClass,
        int tag,
        boolean constructed,
        int offset,
        int length,
        int contentLength,
        int end,
        boolean distinguished,
        int depth) {

    private static final int INDEFINITE = 0x80;

    /** Read the value that begins at an offset and must end before a limit. */
    static DerNode read(byte[] data, int offset, int limit, int depth) throws Asn1Exception {
        if (depth > DerNode.MAX_DEPTH) {
            throw new Asn1Exception("it is nested deeper than " + DerNode.MAX_DEPTH + " levels", offset);
        }
        Cursor in = new Cursor(data, offset, limit);
        int first = in.next();
        int tag = first & 0x1f;
        boolean distinguished = true;
        if (tag == 0x1f) {
            tag = longTag(in);
            distinguished = tag >= 0x1f;
        }
        TagClass tagClass = TagClass.values()[first >> 6];
        boolean constructed = (first & 0x20) != 0;
        int lengthAt = in.at;
        int lead = in.next();
        if (lead == INDEFINITE) {
            if (!constructed) {
                throw new Asn1Exception("a primitive value has no length", offset);
            }
            List<DerNode> children = new ArrayList<>();
            int end = untilEndMark(data, in.at, limit, depth, children);
            DerHeader header =
                    new DerHeader(tagClass, tag, true, offset, in.at - offset, end - 2 - in.at, end, false, depth);
            return new DerNode(data, header, List.copyOf(children));
        }
        int content = lead < INDEFINITE ? lead : longLength(in, lead & 0x7f, lengthAt);
        if (content > limit - in.at) {
            throw new Asn1Exception(
                    "a length of " + content + " bytes reaches over the end of what surrounds it", lengthAt);
        }
        // the long form needs the fewest bytes that can hold the length, and none below 128
        boolean shortest = lead < INDEFINITE || content >= INDEFINITE && (lead & 0x7f) == bytesFor(content);
        DerHeader header = new DerHeader(
                tagClass,
                tag,
                constructed,
                offset,
                in.at - offset,
                content,
                in.at + content,
                distinguished && shortest,
                depth);
        return new DerNode(data, header, null);
    }

    DerHeader taggedAs(int universalTag) {
        return new DerHeader(
                TagClass.UNIVERSAL,
                universalTag,
                constructed,
                offset,
                length,
                contentLength,
                end,
                distinguished,
                depth);
    }

    private static int untilEndMark(byte[] data, int from, int limit, int depth, List<DerNode> children)
            throws Asn1Exception {
        int at = from;
        while (true) {
            DerNode child = read(data, at, limit, depth + 1);
            at = child.end();
            if (child.is(0) && child.contentLength() == 0) {
                return at;
            }
            children.add(child);
        }
    }

    private static int longTag(Cursor in) throws Asn1Exception {
        int tag = 0;
        int part;
        do {
            part = in.next();
            if (tag > 0xffffff) {
                throw new Asn1Exception("a tag number is too large", in.at);
            }
            tag = tag << 7 | part & 0x7f;
        } while ((part & 0x80) != 0);
        return tag;
    }

    private static int longLength(Cursor in, int count, int lengthAt) throws Asn1Exception {
        long length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | in.next();
            if (length > Integer.MAX_VALUE) {
                throw new Asn1Exception("a length is larger than anything that is read", lengthAt);
            }
        }
        return (int) length;
    }

    private static int bytesFor(int length) {
        return (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
    }

    /** Where the header is being read. */
    private static final class Cursor {

        private final byte[] data;
        private final int limit;
        private int at;

        Cursor(byte[] data, int at, int limit) {
            this.data = data;
            this.at = at;
            this.limit = limit;
        }

        int next() throws Asn1Exception {
            if (at >= limit) {
                throw new Asn1Exception("it ends in the middle of a value", at);
            }
            return data[at++] & 0xff;
        }
    }
}
