// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes for Digest authentication (RFC 7616, section 6.1). */
public enum DigestAlgorithm {
    MD5,
    SHA_256;

    /** The name on the wire, which is also the JCA's. */
    String wireName() {
        return name().replace('_', '-');
    }

    /** The hash of a text in UTF-8, in lower-case hexadecimal. */
    String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance(wireName());
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
