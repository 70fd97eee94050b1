// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.asn1;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Object identifiers in dotted form to and from their encoding (ITU-T X.690, 8.19). */
final class OidEncoding {

    /** More than any registered identifier has, and few enough that reading stays quick. */
    private static final int MAX_LENGTH = 128;

    private static final Pattern DOTTED = Pattern.compile("[0-2](\\.(0|[1-9][0-9]{0,38}))+");

    private static final byte[] NONE = {};

    private static final BigInteger LAST_BELOW_TWO = BigInteger.valueOf(39);

    private static final BigInteger EIGHTY = BigInteger.valueOf(80);

    static String read(byte[] data, int from, int to) throws Asn1Exception {
        if (from == to || to - from > MAX_LENGTH || (data[to - 1] & 0x80) != 0) {
            throw new Asn1Exception("an OBJECT IDENTIFIER is empty, cut off or too long", from);
        }
        StringBuilder text = new StringBuilder();
        int at = from;
        while (at < to) {
            if (data[at] == (byte) 0x80) {
                throw new Asn1Exception("an arc of an OBJECT IDENTIFIER is padded", at);
            }
            int begin = at;
            long small = 0;
            while ((data[at] & 0x80) != 0) {
                small = small << 7 | data[at++] & 0x7f;
            }
            small = small << 7 | data[at++] & 0x7f;
            if (at - begin <= 8) {
                appendArc(text, small);
            } else {
                appendLarge(text, large(data, begin, at));
            }
        }
        return text.toString();
    }

    /** The first two arcs share a number. */
    private static void appendArc(StringBuilder text, long arc) {
        if (!text.isEmpty()) {
            text.append('.').append(arc);
        } else if (arc < 80) {
            text.append(arc / 40).append('.').append(arc % 40);
        } else {
            text.append("2.").append(arc - 80);
        }
    }

    private static void appendLarge(StringBuilder text, BigInteger arc) {
        if (text.isEmpty()) {
            text.append("2.").append(arc.subtract(EIGHTY));
        } else {
            text.append('.').append(arc);
        }
    }

    private static BigInteger large(byte[] data, int from, int to) {
        BigInteger arc = BigInteger.ZERO;
        for (int i = from; i < to; i++) {
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(data[i] & 0x7f));
        }
        return arc;
    }

    static byte[] write(String oid) {
        byte[] quick = writeSmall(oid);
        if (quick.length > 0) {
            return quick;
        }
        if (!DOTTED.matcher(oid).matches()) {
            throw refusal(oid);
        }
        String[] arcs = oid.split("\\.");
        int first = Integer.parseInt(arcs[0]);
        BigInteger second = new BigInteger(arcs[1]);
        if (first < 2 && second.bitLength() > 5 && second.compareTo(LAST_BELOW_TWO) > 0) {
            throw refusal(oid);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeArc(out, second.add(BigInteger.valueOf(first * 40L)));
        for (int i = 2; i < arcs.length; i++) {
            writeArc(out, new BigInteger(arcs[i]));
        }
        return out.toByteArray();
    }

    private static IllegalArgumentException refusal(String oid) {
        return new IllegalArgumentException("'" + oid + "' is not an object identifier, such as 1.3.6.1.5.5.7.3.1");
    }

    /** Nearly all have small arcs, and need no checks but that they are digits; empty for any other. */
    private static byte[] writeSmall(String oid) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(oid.length());
        long first = -1;
        int count = 0;
        int at = 0;
        while (at <= oid.length()) {
            int dot = oid.indexOf('.', at);
            int end = dot < 0 ? oid.length() : dot;
            long arc = smallArc(oid, at, end);
            if (arc < 0 || count == 0 && arc > 2 || count == 1 && first < 2 && arc > 39) {
                return NONE;
            }
            if (count == 0) {
                first = arc;
            } else {
                writeArc(out, count == 1 ? first * 40 + arc : arc);
            }
            count++;
            at = end + 1;
        }
        return count < 2 ? NONE : out.toByteArray();
    }

    /** The number between two places; -1 if it is none, or none of at most nine digits. */
    private static long smallArc(String oid, int from, int to) {
        if (from == to || to - from > 9 || to - from > 1 && oid.charAt(from) == '0') {
            return -1;
        }
        long arc = 0;
        for (int i = from; i < to; i++) {
            char c = oid.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            arc = arc * 10 + c - '0';
        }
        return arc;
    }

    private static void writeArc(ByteArrayOutputStream out, long arc) {
        int shift = 0;
        while (arc >> shift >= 0x80) {
            shift += 7;
        }
        for (; shift >= 0; shift -= 7) {
            int group = (int) (arc >> shift) & 0x7f;
            out.write(shift == 0 ? group : group | 0x80);
        }
    }

    private static void writeArc(ByteArrayOutputStream out, BigInteger arc) {
        int groups = Math.max(1, (arc.bitLength() + 6) / 7);
        for (int i = groups - 1; i >= 0; i--) {
            int group = arc.shiftRight(7 * i).intValue() & 0x7f;
            out.write(i == 0 ? group : group | 0x80);
        }
    }

    private OidEncoding() {}
}
