// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.asn1;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Writes values in DER. Every method returns a whole encoding, to be put into others. */
public final class Der {

    private static final int CONSTRUCTED = 0x20;

    private static final int CONTEXT = 0x80;

    /** Up to here RFC 5280, 4.1.2.5 wants UTCTime, from here on GeneralizedTime. */
    private static final Instant UTC_TIME_ENDS = Instant.parse("2050-01-01T00:00:00Z");

    private static final Instant UTC_TIME_BEGINS = Instant.parse("1950-01-01T00:00:00Z");

    /** Put a header before content. */
    public static byte[] value(int identifier, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 6);
        out.write(identifier);
        if (content.length < 0x80) {
            out.write(content.length);
        } else {
            int count = (Integer.SIZE - Integer.numberOfLeadingZeros(content.length) + 7) / 8;
            out.write(0x80 | count);
            for (int i = count - 1; i >= 0; i--) {
                out.write(content.length >> 8 * i);
            }
        }
        out.writeBytes(content);
        return out.toByteArray();
    }

    public static byte[] sequence(byte[]... elements) {
        return sequence(List.of(elements));
    }

    public static byte[] sequence(Collection<byte[]> elements) {
        return value(Tags.SEQUENCE | CONSTRUCTED, join(elements));
    }

    /** A SET OF, whose elements DER sorts by their encoding. */
    public static byte[] setOf(Collection<byte[]> elements) {
        return value(
                Tags.SET | CONSTRUCTED,
                join(elements.stream().sorted(Arrays::compareUnsigned).toList()));
    }

    public static byte[] bool(boolean value) {
        return value(Tags.BOOLEAN, new byte[] {(byte) (value ? 0xff : 0)});
    }

    public static byte[] integer(BigInteger value) {
        return value(Tags.INTEGER, value.toByteArray());
    }

    public static byte[] integer(long value) {
        return integer(BigInteger.valueOf(value));
    }

    public static byte[] enumerated(int value) {
        return value(Tags.ENUMERATED, BigInteger.valueOf(value).toByteArray());
    }

    public static byte[] octetString(byte[] content) {
        return value(Tags.OCTET_STRING, content);
    }

    /** A BIT STRING of whole octets, such as a key or a signature. */
    public static byte[] bitString(byte[] octets) {
        byte[] content = new byte[octets.length + 1];
        System.arraycopy(octets, 0, content, 1, octets.length);
        return value(Tags.BIT_STRING, content);
    }

    /** A BIT STRING of named bits, which DER cuts behind the last one that is set (X.690, 11.2.2). */
    public static byte[] namedBits(BitSet bits) {
        byte[] content = new byte[1 + (bits.length() + 7) / 8];
        content[0] = (byte) (content.length * 8 - 8 - bits.length());
        bits.stream().forEach(bit -> content[1 + bit / 8] |= (byte) (0x80 >> bit % 8));
        return value(Tags.BIT_STRING, content);
    }

    public static byte[] nothing() {
        return value(Tags.NULL, new byte[0]);
    }

    /**
     * An OBJECT IDENTIFIER.
     *
     * @throws IllegalArgumentException if the text is not one in dotted form
     */
    public static byte[] oid(String dotted) {
        return value(Tags.OBJECT_IDENTIFIER, OidEncoding.write(dotted));
    }

    public static byte[] utf8(String text) {
        return value(Tags.UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] printable(String text) {
        return value(Tags.PRINTABLE_STRING, ascii(text));
    }

    public static byte[] ia5(String text) {
        return value(Tags.IA5_STRING, ascii(text));
    }

    /** Bytes of an IA5String. @throws IllegalArgumentException for a character that it cannot have */
    public static byte[] ascii(String text) {
        if (text.chars().anyMatch(c -> c > 127)) {
            throw new IllegalArgumentException("'" + text + "' has characters that are not ASCII");
        }
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A Time of RFC 5280, 4.1.2.5: UTCTime until 2049, GeneralizedTime from 2050 on and before 1950. */
    public static byte[] time(Instant instant) {
        boolean recent = instant.isBefore(UTC_TIME_ENDS) && !instant.isBefore(UTC_TIME_BEGINS);
        return recent ? value(Tags.UTC_TIME, digits(instant, 2)) : generalizedTime(instant);
    }

    public static byte[] generalizedTime(Instant instant) {
        return value(Tags.GENERALIZED_TIME, digits(instant, 4));
    }

    private static byte[] digits(Instant instant, int yearDigits) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        ByteArrayOutputStream text = new ByteArrayOutputStream(15);
        if (yearDigits == 4) {
            twoDigits(text, time.getYear() / 100);
        }
        twoDigits(text, time.getYear() % 100);
        twoDigits(text, time.getMonthValue());
        twoDigits(text, time.getDayOfMonth());
        twoDigits(text, time.getHour());
        twoDigits(text, time.getMinute());
        twoDigits(text, time.getSecond());
        text.write('Z');
        return text.toByteArray();
    }

    private static void twoDigits(ByteArrayOutputStream text, int number) {
        text.write('0' + number / 10);
        text.write('0' + number % 10);
    }

    /** A value within a context-specific EXPLICIT tag. */
    public static byte[] explicit(int number, byte[] encoded) {
        return value(CONTEXT | CONSTRUCTED | number, encoded);
    }

    /** A value whose tag is replaced by a context-specific IMPLICIT one (up to 30). */
    public static byte[] implicit(int number, byte[] encoded) {
        byte[] retagged = encoded.clone();
        retagged[0] = (byte) (CONTEXT | encoded[0] & CONSTRUCTED | number);
        return retagged;
    }

    private static byte[] join(Collection<byte[]> elements) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        elements.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private Der() {}
}
