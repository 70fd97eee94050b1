// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.util.List;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.Tags;

/** Encodings of names. */
final class Names {

    static final String CN = "2.5.4.3";

    static byte[] name(byte[]... parts) {
        return Der.sequence(parts);
    }

    /** A part of a name with one attribute, as a UTF8String. */
    static byte[] part(String oid, String text) {
        return Der.setOf(List.of(attribute(oid, Der.utf8(text))));
    }

    /** A part of a name with one attribute of any encoding. */
    static byte[] part(String oid, byte[] value) {
        return Der.setOf(List.of(attribute(oid, value)));
    }

    static byte[] attribute(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), value);
    }

    /** A name with a common name and one more attribute. */
    static byte[] with(String oid, byte[] value) {
        return name(part(CN, "camera"), part(oid, value));
    }

    /** A name with a common name and one more attribute of many characters. */
    static byte[] with(String oid, int length) {
        return with(oid, Der.utf8("x".repeat(length)));
    }

    static byte[] dns(String name) {
        return Bytes.text(0x82, name);
    }

    static byte[] email(String address) {
        return Bytes.text(0x81, address);
    }

    static byte[] uri(String uri) {
        return Bytes.text(0x86, uri);
    }

    static byte[] ip(int... octets) {
        byte[] address = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            address[i] = (byte) octets[i];
        }
        return Der.value(0x87, address);
    }

    static byte[] directory(byte[] name) {
        return Der.explicit(4, name);
    }

    static byte[] other(String oid, byte[] value) {
        return Der.implicit(0, Der.sequence(Der.oid(oid), Der.explicit(0, value)));
    }

    static byte[] registered(String oid) {
        return Der.implicit(8, Der.oid(oid));
    }

    static byte[] x400() {
        return Der.value(0xa3, new byte[0]);
    }

    static byte[] ediParty() {
        return Der.value(0xa5, Der.value(0xa1, Bytes.text(Tags.UTF8_STRING, "x")));
    }

    private Names() {}
}
