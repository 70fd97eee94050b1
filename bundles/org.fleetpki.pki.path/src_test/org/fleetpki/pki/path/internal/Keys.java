// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/** Keys of the certificates that tests make. */
final class Keys {

    static final KeyPair ROOT = make("EC", 256);
    static final KeyPair ISSUING = make("EC", 256);
    static final KeyPair LEAF = make("EC", 256);
    static final KeyPair OTHER = make("EC", 256);

    static KeyPair make(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PublicKeyInfo info(KeyPair pair) {
        try {
            return PublicKeyInfo.read(pair.getPublic().getEncoded());
        } catch (Asn1Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Keys() {}
}
