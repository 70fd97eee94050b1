// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fleetpki.pki.api.lint.LintTarget;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;

/** Makes revocation lists with any field right or wrong. They are not signed, for no rule verifies signatures. */
final class ListForge {

    static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");

    private final Map<String, byte[]> extensions = new LinkedHashMap<>();
    private final List<byte[]> entries = new ArrayList<>();
    private byte[] version = Der.integer(1);
    private byte[] inner = CertificateForge.ECDSA_SHA256;
    private byte[] outer = CertificateForge.ECDSA_SHA256;
    private byte[] issuer = CertificateForge.ISSUER;
    private byte[] thisUpdate = Der.time(BEGIN);
    private byte[] nextUpdate = Der.time(BEGIN.plusSeconds(7 * 86400));
    private boolean listed;

    private ListForge() {
        extension("2.5.29.35", false, Der.sequence(Der.value(0x80, new byte[20])));
        extension("2.5.29.20", false, Der.integer(7));
    }

    /** One without entries that keeps every rule. */
    static ListForge full() {
        return new ListForge();
    }

    /** One about end entities alone that keeps every rule. */
    static ListForge ofDevices() {
        return full().scope(Der.value(0x81, new byte[] {-1}));
    }

    /** One that says what changed since list 6, and keeps every rule. */
    static ListForge delta() {
        return full().extension("2.5.29.27", true, Der.integer(6));
    }

    /** The issuing distribution point. @param fields each an encoding */
    ListForge scope(byte[]... fields) {
        return extension("2.5.29.28", true, Der.sequence(fields));
    }

    /** Nothing for version 1. */
    ListForge version(byte[] encoded) {
        version = encoded;
        return this;
    }

    ListForge issuer(byte[] name) {
        issuer = name;
        return this;
    }

    /** Both as they are encoded. @param end nothing if absent */
    ListForge times(byte[] begin, byte[] end) {
        thisUpdate = begin;
        nextUpdate = end;
        return this;
    }

    ListForge lasting(int days) {
        return times(Der.time(BEGIN), Der.time(BEGIN.plusSeconds(days * 86400L)));
    }

    /** The algorithm within and beside. */
    ListForge signedWith(byte[] identifier) {
        inner = identifier;
        outer = identifier;
        return this;
    }

    /** The algorithm beside the signature alone. */
    ListForge outerAlgorithm(byte[] identifier) {
        outer = identifier;
        return this;
    }

    ListForge extension(String oid, boolean critical, byte[] value) {
        return rawExtension(oid, encoded(oid, critical, value));
    }

    /** An extension of any encoding. @param label under which it is kept, usually its type */
    ListForge rawExtension(String label, byte[] encoding) {
        extensions.put(label, encoding);
        return this;
    }

    ListForge without(String oid) {
        extensions.remove(oid);
        return this;
    }

    /** With a list of entries, though it may be empty. */
    ListForge listed() {
        listed = true;
        return this;
    }

    /** A certificate that was revoked an hour before. @param extension of the entry, each an encoding */
    ListForge entry(long serial, byte[]... extension) {
        return entryAt(BEGIN.minusSeconds(3600), serial, extension);
    }

    ListForge entryAt(Instant revoked, long serial, byte[]... extension) {
        byte[] all = extension.length == 0 ? new byte[0] : Der.sequence(extension);
        entries.add(Der.sequence(Der.integer(serial), Der.time(revoked), all));
        return listed();
    }

    static byte[] reason(int code) {
        return encoded("2.5.29.21", false, Der.enumerated(code));
    }

    static byte[] encoded(String oid, boolean critical, byte[] value) {
        byte[] flag = critical ? Der.bool(true) : new byte[0];
        return Der.sequence(Der.oid(oid), flag, Der.octetString(value));
    }

    LintTarget target() {
        byte[] all = extensions.isEmpty() ? new byte[0] : Der.explicit(0, Der.sequence(extensions.values()));
        byte[] revoked = listed ? Der.sequence(entries) : new byte[0];
        byte[] signed = Der.sequence(version, inner, issuer, thisUpdate, nextUpdate, revoked, all);
        try {
            return new LintTarget.OfRevocationList(
                    ParsedRevocationList.parse(Der.sequence(signed, outer, Der.bitString(new byte[64]))));
        } catch (Asn1Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
