// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.fleetpki.pki.model.asn1.Octets;

/** Fingerprints. */
final class Digests {

    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

    /** A hash in upper-case hexadecimal digits with colons, as openssl and browsers show it. */
    static String colons(String algorithm, Octets data) {
        return COLONS.formatHex(digest(algorithm, data));
    }

    /** A hash in lower-case hexadecimal digits, for programs. */
    static String hex(String algorithm, Octets data) {
        return HexFormat.of().formatHex(digest(algorithm, data));
    }

    private static byte[] digest(String algorithm, Octets data) {
        try {
            return MessageDigest.getInstance(algorithm).digest(data.toArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }

    private Digests() {}
}
