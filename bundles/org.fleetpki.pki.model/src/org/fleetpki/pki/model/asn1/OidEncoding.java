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
        if (!DOTTED.matcher(oid).matches()) {
            throw new IllegalArgumentException("'" + oid + "' is not an object identifier, such as 1.3.6.1.5.5.7.3.1");
        }
        String[] arcs = oid.split("\\.");
        int first = Integer.parseInt(arcs[0]);
        BigInteger second = new BigInteger(arcs[1]);
        if (first < 2 && second.intValueExact() > 39) {
            throw new IllegalArgumentException("'" + oid + "': below 0 and 1 the second arc is at most 39");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeArc(out, second.add(BigInteger.valueOf(first * 40L)));
        for (int i = 2; i < arcs.length; i++) {
            writeArc(out, new BigInteger(arcs[i]));
        }
        return out.toByteArray();
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
