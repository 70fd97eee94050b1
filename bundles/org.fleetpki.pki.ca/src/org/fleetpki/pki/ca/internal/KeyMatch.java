// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import org.fleetpki.pki.api.PkiException;

/** Tells whether a private key belongs to a public one, by a signature. */
final class KeyMatch {

    private static final byte[] SAMPLE =
            "FleetPKI: does this key belong to this certificate?".getBytes(StandardCharsets.US_ASCII);

    static boolean matches(CheckedSigning signing, PrivateKey privateKey, PublicKey publicKey) {
        try {
            signing.sign(privateKey, publicKey, signing.algorithmFor(publicKey), SAMPLE);
            return true;
        } catch (PkiException | IllegalStateException e) {
            // a key of another kind, or a signature that does not verify
            return false;
        }
    }

    private KeyMatch() {}
}
