// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.asn1;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One value of an encoding, with its place in the input.
 *
 * <p>The methods that interpret a value ({@link #integer()}, {@link #text()} …) check its tag. A value whose tag was replaced
 * by that of the surrounding type is told first what it is, by {@link #implicit}. Objects never change, and the input must
 * not either.
 */
public final class DerNode {

    /** Deepest nesting that is read; certificates need about ten levels. */
    public static final int MAX_DEPTH = 64;

    private final byte[] data;
    private final DerHeader header;
    private final List<DerNode> parsed;

    /** @param parsed the children where reading the header needed them, as with an indefinite length; else null */
    DerNode(byte[] data, DerHeader header, List<DerNode> parsed) {
        this.data = data;
        this.header = header;
        this.parsed = parsed;
    }

    /**
     * Read one value that takes up the whole input.
     *
     * @throws Asn1Exception if it is none, or if something stands behind it
     */
    public static DerNode parse(byte[] data) throws Asn1Exception {
        DerNode node = parsePrefix(data, 0);
        if (node.end() != data.length) {
            throw new Asn1Exception(data.length - node.end() + " bytes stand behind its end", node.end());
        }
        return node;
    }

    /** Read the value that begins at an offset, whatever stands behind it. */
    public static DerNode parsePrefix(byte[] data, int offset) throws Asn1Exception {
        return DerHeader.read(data, offset, data.length, 0);
    }

    public TagClass tagClass() {
        return header.tagClass();
    }

    public int tag() {
        return header.tag();
    }

    public boolean isConstructed() {
        return header.constructed();
    }

    /** Where its first byte stands in the input. */
    public int offset() {
        return header.offset();
    }

    /** How many bytes tag and length take. */
    public int headerLength() {
        return header.length();
    }

    /** How many bytes the content takes, without the end mark of an indefinite length. */
    public int contentLength() {
        return header.contentLength();
    }

    /** Where the next value begins. */
    public int end() {
        return header.end();
    }

    /** Whether tag and length are written as DER asks for: in the shortest form, and never open-ended. */
    public boolean isDistinguished() {
        return header.distinguished();
    }

    /** Whether it has a tag of the universal class. */
    public boolean is(int universalTag) {
        return tagClass() == TagClass.UNIVERSAL && tag() == universalTag;
    }

    /** Whether it has a tag of the context-specific class. */
    public boolean isContext(int number) {
        return tagClass() == TagClass.CONTEXT && tag() == number;
    }

    /** The whole encoding, header included. */
    public Octets encoded() {
        return Octets.of(data, offset(), end());
    }

    /** The content without the header. */
    public Octets content() {
        return Octets.of(data, start(), start() + contentLength());
    }

    int start() {
        return offset() + headerLength();
    }

    byte[] data() {
        return data;
    }

    /**
     * The same value as what it is behind an IMPLICIT tag.
     *
     * @param universalTag the tag that was replaced
     */
    public DerNode implicit(int universalTag) {
        return new DerNode(data, header.taggedAs(universalTag), parsed);
    }

    /** The values within a constructed one, read when they are asked for. */
    public List<DerNode> children() throws Asn1Exception {
        if (parsed != null) {
            return parsed;
        }
        if (!isConstructed()) {
            throw new Asn1Exception(describe() + " is not constructed", offset());
        }
        List<DerNode> children = new ArrayList<>();
        int at = start();
        int limit = start() + contentLength();
        while (at < limit) {
            DerNode child = DerHeader.read(data, at, limit, header.depth() + 1);
            children.add(child);
            at = child.end();
        }
        return List.copyOf(children);
    }

    /** The elements of a SEQUENCE. */
    public List<DerNode> sequence() throws Asn1Exception {
        return require(Tags.SEQUENCE).children();
    }

    /** The elements of a SET. */
    public List<DerNode> set() throws Asn1Exception {
        return require(Tags.SET).children();
    }

    /** The one value within an EXPLICIT tag. */
    public DerNode explicit() throws Asn1Exception {
        List<DerNode> children = children();
        if (children.size() != 1) {
            throw new Asn1Exception(describe() + " holds " + children.size() + " values, one is wanted", offset());
        }
        return children.getFirst();
    }

    public boolean bool() throws Asn1Exception {
        require(Tags.BOOLEAN);
        if (contentLength() != 1) {
            throw new Asn1Exception("a BOOLEAN has " + contentLength() + " bytes of content", offset());
        }
        return data[start()] != 0;
    }

    public BigInteger integer() throws Asn1Exception {
        if (!is(Tags.ENUMERATED)) {
            require(Tags.INTEGER);
        }
        if (contentLength() == 0) {
            throw new Asn1Exception("an INTEGER is empty", offset());
        }
        return new BigInteger(data, start(), contentLength());
    }

    /** An INTEGER that must lie within the range of {@code int}. */
    public int smallInteger() throws Asn1Exception {
        BigInteger value = integer();
        if (value.bitLength() > 31) {
            throw new Asn1Exception("an INTEGER is too large", offset());
        }
        return value.intValue();
    }

    /** An OBJECT IDENTIFIER in dotted form. */
    public String oid() throws Asn1Exception {
        require(Tags.OBJECT_IDENTIFIER);
        return OidEncoding.read(data, start(), start() + contentLength());
    }

    /** The content of an OCTET STRING; the pieces of a constructed one (BER) are joined. */
    public Octets octets() throws Asn1Exception {
        require(Tags.OCTET_STRING);
        return isConstructed() ? Octets.of(DerText.join(this)) : content();
    }

    public BitString bits() throws Asn1Exception {
        require(Tags.BIT_STRING);
        if (isConstructed() || contentLength() == 0) {
            throw new Asn1Exception("a BIT STRING is empty or in pieces", offset());
        }
        int unused = data[start()] & 0xff;
        if (unused > 7 || unused > 0 && contentLength() == 1) {
            throw new Asn1Exception("a BIT STRING leaves " + unused + " bits unused", offset());
        }
        return new BitString(Octets.of(data, start() + 1, start() + contentLength()), unused);
    }

    /** Whether it is one of the character string types. */
    public boolean isText() {
        return tagClass() == TagClass.UNIVERSAL && DerText.isText(tag());
    }

    /**
     * A character string, read as its type asks for; in an IA5String, bytes over 127 are kept as Latin-1.
     *
     * @throws Asn1Exception if the bytes are none of that type, such as broken UTF-8
     */
    public String text() throws Asn1Exception {
        return DerText.read(this);
    }

    /** A UTCTime or GeneralizedTime, with a year of 1950 to 2049 for two digits (RFC 5280, 4.1.2.5.1). */
    public Instant time() throws Asn1Exception {
        return DerTime.read(this);
    }

    /** What it is, in the words of ASN.1. */
    public String describe() {
        return switch (tagClass()) {
            case UNIVERSAL -> Tags.name(tag());
            case CONTEXT -> "[" + tag() + "]";
            case APPLICATION -> "[APPLICATION " + tag() + "]";
            case PRIVATE -> "[PRIVATE " + tag() + "]";
        };
    }

    private DerNode require(int universalTag) throws Asn1Exception {
        if (!is(universalTag)) {
            throw new Asn1Exception(Tags.name(universalTag) + " is wanted where " + describe() + " stands", offset());
        }
        return this;
    }

    @Override
    public String toString() {
        return describe() + " at " + offset() + ", " + contentLength() + " bytes";
    }
}
