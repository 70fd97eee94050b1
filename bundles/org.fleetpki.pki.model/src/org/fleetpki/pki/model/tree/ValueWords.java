// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model.tree;

import java.math.BigInteger;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.BitString;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.asn1.TagClass;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.OidNames;

/** Says the content of a primitive value in words. */
final class ValueWords {

    /** So many bytes are shown in hexadecimal digits. */
    private static final int MAX_BYTES = 64;

    /** So many characters of a text are shown. */
    private static final int MAX_TEXT = 1000;

    static String of(DerNode node) {
        try {
            return node.tagClass() == TagClass.UNIVERSAL ? universal(node) : hex(node.content());
        } catch (Asn1Exception e) {
            return "broken: " + e.getMessage();
        }
    }

    private static String universal(DerNode node) throws Asn1Exception {
        return switch (node.tag()) {
            case Tags.BOOLEAN -> String.valueOf(node.bool());
            case Tags.INTEGER, Tags.ENUMERATED -> number(node);
            case Tags.NULL -> "";
            case Tags.OBJECT_IDENTIFIER -> oid(node.oid());
            case Tags.UTC_TIME, Tags.GENERALIZED_TIME -> node.time().toString();
            case Tags.BIT_STRING -> bits(node.bits());
            default -> node.isText() ? text(node.text()) : hex(node.content());
        };
    }

    private static String number(DerNode node) throws Asn1Exception {
        BigInteger number = node.integer();
        return number.bitLength() < Long.SIZE
                ? number.toString()
                : "0x" + hex(node.content()) + " (" + number.bitLength() + " bits)";
    }

    private static String oid(String dotted) {
        String name = OidNames.of(dotted);
        return name.equals(dotted) ? dotted : name + " (" + dotted + ")";
    }

    private static String bits(BitString bits) {
        String unused = bits.unusedBits() == 0 ? "" : " (" + bits.unusedBits() + " bits unused)";
        return hex(bits.octets()) + unused;
    }

    private static String text(String text) {
        String shown = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "..." : text;
        return '"' + shown.replaceAll("\\p{Cntrl}", "?") + '"';
    }

    private static String hex(Octets octets) {
        return octets.length() <= MAX_BYTES
                ? octets.hex()
                : Octets.of(octets.toArray(), 0, MAX_BYTES).hex() + "... (" + octets.length() + " bytes)";
    }

    private ValueWords() {}
}
