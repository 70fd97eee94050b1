// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jcajce.CompositePrivateKey;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.model.PublicKeyInfo;

/** Reads public keys (SubjectPublicKeyInfo, RFC 5280, 4.1.2.7). */
final class PublicKeys {

    /** Largest RSA key that is read: each doubling makes a signature check four times as slow. */
    private static final int MAX_BITS = 8192;

    /** Read a key; to be called within {@link ForeignData}. */
    static PublicKey read(SubjectPublicKeyInfo info) throws Exception {
        PublicKey key =
                Providers.keyFactory(info.getAlgorithm()).generatePublic(new X509EncodedKeySpec(info.getEncoded()));
        if (KeyType.sizeOf(key) > MAX_BITS) {
            throw new IllegalArgumentException("its key has " + KeyType.sizeOf(key) + " bits, more than " + MAX_BITS);
        }
        return key;
    }

    /** The other half of a private key; empty if it cannot be computed. */
    static Optional<PublicKey> of(PrivateKey key) {
        if (key instanceof CompositePrivateKey composite) {
            return CompositeKeys.publicKeyOf(composite);
        }
        Optional<PublicKeyInfo> half = PublicHalf.of(key);
        if (half.isEmpty()) {
            return Optional.empty();
        }
        byte[] encoded = half.get().encoded().toArray();
        try {
            return Optional.of(
                    ForeignData.read("The public half", () -> read(SubjectPublicKeyInfo.getInstance(encoded))));
        } catch (PkiException e) {
            return Optional.empty();
        }
    }

    private PublicKeys() {}
}
