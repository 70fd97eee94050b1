// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.util.Locale;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.name.OidNames;

/** Keys and signature algorithms in words. */
public final class KeyWords {

    /** A kind of key with its size, such as {@code RSA, 2048 bits} or {@code EC, P-256}. */
    public static String of(PublicKeyInfo key) {
        if (key.isEc()) {
            return "EC, " + key.curve().map(OidNames::of).orElse("explicit parameters");
        }
        return key.isRsa() ? "RSA, " + key.bits() + " bits" : key.algorithm().name();
    }

    /** Whether signatures of an algorithm can be forged (RFC 6151, RFC 6194). */
    public static boolean isBroken(String algorithm) {
        String name = algorithm.toLowerCase(Locale.ROOT);
        return name.startsWith("md") || name.startsWith("sha1") || name.endsWith("sha1");
    }

    private KeyWords() {}
}
