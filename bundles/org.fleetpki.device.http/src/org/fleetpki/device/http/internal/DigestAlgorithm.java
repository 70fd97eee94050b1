// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/** The algorithms of RFC 7616, section 3.2, from the weakest to the strongest. */
enum DigestAlgorithm {
    MD5("MD5", "MD5", false),
    MD5_SESS("MD5-sess", "MD5", true),
    SHA_256("SHA-256", "SHA-256", false),
    SHA_256_SESS("SHA-256-sess", "SHA-256", true),
    SHA_512_256("SHA-512-256", "SHA-512/256", false),
    SHA_512_256_SESS("SHA-512-256-sess", "SHA-512/256", true);

    private final String token;
    private final String jcaName;
    private final boolean session;

    DigestAlgorithm(String token, String jcaName, boolean session) {
        this.token = token;
        this.jcaName = jcaName;
        this.session = session;
    }

    /** Whether the hash of the credentials is bound to the first nonces. */
    boolean isSession() {
        return session;
    }

    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(jcaName);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has " + jcaName, e);
        }
    }

    /** The algorithm of a challenge; a challenge that names none means MD5. */
    static Optional<DigestAlgorithm> of(Challenge challenge) {
        String name = challenge.parameter("algorithm").orElse(MD5.token);
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.token.equalsIgnoreCase(name))
                .findFirst();
    }
}
