// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.jcajce.CompositePrivateKey;
import org.bouncycastle.jcajce.CompositePublicKey;
import org.fleetpki.pki.api.KeyType;

/**
 * Composite keys (draft-ietf-lamps-pq-composite-sigs), put together from their two halves: Bouncy Castle's own generator of
 * them works only with its provider registered for the whole program ("unable to create base generator"), which it is not
 * here. Signing, verifying and reading work with the unregistered provider.
 */
final class CompositeKeys {

    private static final Map<String, String> CURVES =
            Map.of("P256", "secp256r1", "P384", "secp384r1", "P521", "secp521r1");

    private final SecureRandom random;

    CompositeKeys(SecureRandom random) {
        this.random = random;
    }

    /** Make the halves that the name tells, such as {@code MLDSA65-ECDSA-P256-SHA512}, and join them. */
    KeyPair generate(KeyType type) throws GeneralSecurityException {
        Provider provider = Providers.bouncyCastle();
        String[] parts = type.id().split("-");
        KeyPair first = generator("ML-DSA-" + parts[0].substring(5)).generateKeyPair();
        KeyPair second = classical(parts).generateKeyPair();
        return new KeyPair(
                CompositePublicKey.builder(type.id())
                        .addPublicKey(first.getPublic(), provider)
                        .addPublicKey(second.getPublic(), provider)
                        .build(),
                CompositePrivateKey.builder(type.id())
                        .addPrivateKey(first.getPrivate(), provider)
                        .addPrivateKey(second.getPrivate(), provider)
                        .build());
    }

    private KeyPairGenerator classical(String[] parts) throws GeneralSecurityException {
        if (parts[1].startsWith("RSA")) {
            KeyPairGenerator generator = generator("RSA");
            generator.initialize(Integer.parseInt(parts[1].substring(3)), random);
            return generator;
        }
        if (parts[1].equals("ECDSA")) {
            KeyPairGenerator generator = generator("EC");
            generator.initialize(new ECGenParameterSpec(CURVES.getOrDefault(parts[2], parts[2])), random);
            return generator;
        }
        return generator(parts[1]);
    }

    private static KeyPairGenerator generator(String algorithm) throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(algorithm, Providers.bouncyCastle());
    }

    /**
     * The public half of a composite key, as it is read from a certificate; empty if that of one of its halves cannot be
     * computed.
     */
    static Optional<PublicKey> publicKeyOf(CompositePrivateKey key) {
        CompositePublicKey.Builder builder =
                CompositePublicKey.builder(key.getAlgorithmIdentifier().getAlgorithm());
        List<PrivateKey> halves = key.getPrivateKeys();
        for (PrivateKey half : halves) {
            Optional<PublicKey> other = PublicKeys.of(half);
            if (other.isEmpty()) {
                return Optional.empty();
            }
            builder.addPublicKey(other.get(), Providers.bouncyCastle());
        }
        byte[] encoded = builder.build().getEncoded();
        try {
            return Optional.of(
                    Providers.keyFactory(key.getAlgorithmIdentifier()).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
