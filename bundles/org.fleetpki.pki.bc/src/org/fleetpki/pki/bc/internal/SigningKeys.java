// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Private keys in the form of the provider that signs. An authority signs with one key many times, and reading a key costs a
 * good part of a signature; so that form is kept as long as the key itself is in use, and no longer.
 */
final class SigningKeys {

    private final Map<PrivateKey, Translated> kept = Collections.synchronizedMap(new WeakHashMap<>());

    private record Translated(PrivateKey key, Provider provider) {}

    /** The key in the form of a provider. */
    PrivateKey translate(PrivateKey key, Provider provider) throws GeneralSecurityException {
        Translated known = kept.get(key);
        if (known == null || known.provider() != provider) {
            known = new Translated(read(key, provider), provider);
            kept.put(key, known);
        }
        return known.key();
    }

    /** Remember the native form of a key that the provider has just made, which then need not be read. */
    void remember(PrivateKey key, PrivateKey ofProvider, Provider provider) {
        kept.put(key, new Translated(ofProvider, provider));
    }

    private static PrivateKey read(PrivateKey key, Provider provider) throws GeneralSecurityException {
        if (provider.getService("KeyFactory", key.getAlgorithm()) == null) {
            return key;
        }
        byte[] encoded = key.getEncoded();
        try {
            return KeyFactory.getInstance(key.getAlgorithm(), provider)
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }
}
