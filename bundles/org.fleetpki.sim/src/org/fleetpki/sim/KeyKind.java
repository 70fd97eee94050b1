// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of key that devices make. */
public enum KeyKind {
    EC_P256("secp256r1", 256),
    EC_P384("secp384r1", 384),
    EC_P521("secp521r1", 521),
    RSA_1024("", 1024),
    RSA_2048("", 2048),
    RSA_3072("", 3072),
    RSA_4096("", 4096);

    private final String curve;
    private final int bits;

    KeyKind(String curve, int bits) {
        this.curve = curve;
        this.bits = bits;
    }

    /** The name that most vendors use, such as {@code EC-P256}. */
    public String wireName() {
        return name().replace('_', '-');
    }

    /** Find one by its {@link #wireName()}. */
    public static Optional<KeyKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName().equals(name))
                .findFirst();
    }

    /** Make a pair. */
    public KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(curve.isEmpty() ? "RSA" : "EC");
            if (curve.isEmpty()) {
                generator.initialize(bits, random);
            } else {
                generator.initialize(new ECGenParameterSpec(curve), random);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JCA name of the signature that a key makes, its hash as strong as its curve. */
    static String signature(Key key) {
        if (!(key instanceof ECKey ec)) {
            return "SHA256withRSA";
        }
        int size = ec.getParams().getCurve().getField().getFieldSize();
        return size <= 256 ? "SHA256withECDSA" : size <= 384 ? "SHA384withECDSA" : "SHA512withECDSA";
    }
}
