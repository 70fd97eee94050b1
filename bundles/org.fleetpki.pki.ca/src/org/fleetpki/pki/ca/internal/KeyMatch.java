// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Tells whether a private key belongs to a public one, by a signature. */
final class KeyMatch {

    private static final byte[] SAMPLE =
            "FleetPKI: does this key belong to this certificate?".getBytes(StandardCharsets.US_ASCII);

    static boolean matches(PrivateKey privateKey, PublicKey publicKey) {
        try {
            String algorithm = switch (publicKey.getAlgorithm()) {
                case "RSA" -> "SHA256withRSA";
                case "EC" -> "SHA256withECDSA";
                default -> publicKey.getAlgorithm();
            };
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(privateKey);
            signing.update(SAMPLE);
            byte[] signature = signing.sign();
            Signature verifying = Signature.getInstance(algorithm);
            verifying.initVerify(publicKey);
            verifying.update(SAMPLE);
            return verifying.verify(signature);
        } catch (GeneralSecurityException e) {
            // a key of another kind, or signatures of another size
            return false;
        }
    }

    private KeyMatch() {}
}
