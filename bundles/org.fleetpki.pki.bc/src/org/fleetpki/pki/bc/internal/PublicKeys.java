// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.fleetpki.pki.api.KeyType;

/** Reads public keys (SubjectPublicKeyInfo, RFC 5280, 4.1.2.7). */
final class PublicKeys {

    /** Largest RSA key that is read: each doubling makes a signature check four times as slow. */
    private static final int MAX_BITS = 8192;

    /** Read a key; to be called within {@link ForeignData}. */
    static PublicKey read(SubjectPublicKeyInfo info) throws Exception {
        PublicKey key = Providers.keyFactory(info.getAlgorithm().getAlgorithm())
                .generatePublic(new X509EncodedKeySpec(info.getEncoded()));
        if (KeyType.sizeOf(key) > MAX_BITS) {
            throw new IllegalArgumentException("its key has " + KeyType.sizeOf(key) + " bits, more than " + MAX_BITS);
        }
        return key;
    }

    private PublicKeys() {}
}
