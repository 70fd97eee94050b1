// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.fleetpki.pki.api.ca.RevocationEntry;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.extension.CrlReason;
import org.fleetpki.pki.model.extension.InvalidityDate;

/** Encodes revocation lists (RFC 5280, 5.1). The entries exist once, however many they are. */
final class CrlEncoding {

    private static final int SEQUENCE = 0x30;

    private static final byte[] VERSION_2 = Der.integer(1);

    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private long count;

    /** Add a revoked certificate. */
    void add(RevocationEntry entry) {
        List<byte[]> extensions = new ArrayList<>();
        // RFC 5280, 5.3.1: the reason should be absent rather than unspecified
        if (entry.reason() != RevocationReason.UNSPECIFIED) {
            extensions.add(
                    Extension.of(false, new CrlReason(entry.reason().code())).encode());
        }
        entry.invalidSince()
                .ifPresent(since -> extensions.add(
                        Extension.of(false, new InvalidityDate(since)).encode()));
        byte[] serial = Der.integer(entry.serial());
        byte[] date = Der.time(entry.revokedAt());
        entries.writeBytes(
                extensions.isEmpty()
                        ? Der.sequence(serial, date)
                        : Der.sequence(serial, date, Der.sequence(extensions)));
        count++;
    }

    long count() {
        return count;
    }

    /** The encoding of the entries alone, without the header around them. */
    byte[] entries() {
        return entries.toByteArray();
    }

    /** The part that is signed. */
    byte[] tbs(
            AlgorithmIdentifier algorithm,
            X500Principal issuer,
            Instant thisUpdate,
            Instant nextUpdate,
            List<Extension> extensions) {
        byte[] before = join(List.of(
                VERSION_2,
                algorithm.encoded().toArray(),
                issuer.getEncoded(),
                Der.time(thisUpdate),
                Der.time(nextUpdate)));
        byte[] after = Der.explicit(
                0, Der.sequence(extensions.stream().map(Extension::encode).toList()));
        // RFC 5280, 5.1.2.6: where nothing is revoked, the list of entries must be absent
        byte[] header = count == 0 ? new byte[0] : header(entries.size());
        int length = before.length + header.length + entries.size() + after.length;
        Assembly tbs = new Assembly(header(length), length);
        tbs.writeBytes(before);
        tbs.writeBytes(header);
        tbs.writeAll(entries);
        tbs.writeBytes(after);
        return tbs.bytes();
    }

    /** The whole list, in pieces. */
    static List<byte[]> signed(byte[] tbs, AlgorithmIdentifier algorithm, byte[] signature) {
        byte[] after = join(List.of(algorithm.encoded().toArray(), Der.bitString(signature)));
        return List.of(header(tbs.length + after.length), tbs, after);
    }

    private static byte[] header(int length) {
        if (length < 0x80) {
            return new byte[] {SEQUENCE, (byte) length};
        }
        byte[] digits = BigInteger.valueOf(length).toByteArray();
        int from = digits[0] == 0 ? 1 : 0;
        byte[] header = new byte[2 + digits.length - from];
        header[0] = SEQUENCE;
        header[1] = (byte) (0x80 | digits.length - from);
        System.arraycopy(digits, from, header, 2, digits.length - from);
        return header;
    }

    private static byte[] join(List<byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }

    /** A buffer of just the right size, whose content is given away without a copy. */
    private static final class Assembly extends ByteArrayOutputStream {

        Assembly(byte[] header, int length) {
            super(header.length + length);
            writeBytes(header);
        }

        void writeAll(ByteArrayOutputStream part) {
            try {
                part.writeTo(this);
            } catch (IOException e) {
                throw new IllegalStateException("memory does not fail", e);
            }
        }

        byte[] bytes() {
            return buf;
        }
    }
}
