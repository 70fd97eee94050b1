// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.fleetpki.pki.api.CryptoProvider.Operation;
import org.fleetpki.pki.api.KeyFamily;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.model.name.OidNames;

/** Makes key pairs by whoever is fastest, and hands them out in classes that compare. */
final class KeyGeneration {

    private final FastestProviders providers;
    private final SecureRandom random;

    /** @param random not used by a native provider, which has its own source of randomness */
    KeyGeneration(FastestProviders providers, SecureRandom random) {
        this.providers = providers;
        this.random = random;
    }

    KeyPair generate(KeyType type) throws GeneralSecurityException {
        if (type.family() == KeyFamily.COMPOSITE) {
            return new CompositeKeys(random).generate(type);
        }
        Optional<Provider> ofThePlatform = providers.ofThePlatform(Operation.GENERATE, type.family());
        KeyPairGenerator generator = ofThePlatform.isPresent()
                ? KeyPairGenerator.getInstance(type.algorithm(), ofThePlatform.get())
                : Providers.keyPairGenerator(type);
        initialize(generator, type, ofThePlatform.isPresent());
        KeyPair made = generator.generateKeyPair();
        KeyPair pair = inComparableClasses(made);
        ofThePlatform.ifPresent(
                provider -> providers.signingKeys().remember(pair.getPrivate(), made.getPrivate(), provider));
        return pair;
    }

    /** Without the public half, which Bouncy Castle adds to keys of EdDSA and OpenSSL before 3.2 does not read (RFC 8410, 7). */
    private static byte[] pkcs8(PrivateKey key) throws GeneralSecurityException {
        byte[] encoded = key.getEncoded();
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(encoded);
        if (!info.hasPublicKey()) {
            return encoded;
        }
        try {
            return new PrivateKeyInfo(info.getPrivateKeyAlgorithm(), info.parsePrivateKey()).getEncoded();
        } catch (IOException e) {
            throw new GeneralSecurityException("a key that was just made cannot be encoded", e);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private void initialize(KeyPairGenerator generator, KeyType type, boolean ownRandom)
            throws GeneralSecurityException {
        switch (type.family()) {
            case RSA -> {
                if (ownRandom) {
                    generator.initialize(type.bits());
                } else {
                    generator.initialize(type.bits(), random);
                }
            }
            case EC_P256, EC_P384, EC_P521, EC_OTHER -> {
                ECGenParameterSpec curve = new ECGenParameterSpec(nameOfCurve(type));
                if (ownRandom) {
                    generator.initialize(curve);
                } else {
                    generator.initialize(curve, random);
                }
            }
            default -> {
                // the name of the algorithm says it all
            }
        }
    }

    private static String nameOfCurve(KeyType type) {
        return type.family() == KeyFamily.EC_OTHER ? OidNames.of(type.oid()) : "secp" + type.bits() + "r1";
    }

    /** Whoever made the key, it equals the one that is later read out of a certificate. */
    private static KeyPair inComparableClasses(KeyPair pair) throws GeneralSecurityException {
        byte[] x509 = pair.getPublic().getEncoded();
        byte[] pkcs8 = pkcs8(pair.getPrivate());
        try {
            KeyFactory factory =
                    Providers.keyFactory(SubjectPublicKeyInfo.getInstance(x509).getAlgorithm());
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(x509)),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }
}
