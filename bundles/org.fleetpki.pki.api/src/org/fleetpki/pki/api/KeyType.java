// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kinds of key that a profile may ask for; {@link #id()} is the name in files and on the command line. */
public enum KeyType {
    EC_P256("EC-P256", "EC", 256),
    EC_P384("EC-P384", "EC", 384),
    EC_P521("EC-P521", "EC", 521),
    RSA_2048("RSA-2048", "RSA", 2048),
    RSA_3072("RSA-3072", "RSA", 3072),
    RSA_4096("RSA-4096", "RSA", 4096);

    private final String id;
    private final String algorithm;
    private final int bits;

    KeyType(String id, String algorithm, int bits) {
        this.id = id;
        this.algorithm = algorithm;
        this.bits = bits;
    }

    /** The name in files and on the command line, such as {@code EC-P256}. */
    public String id() {
        return id;
    }

    /** The JCA name of the algorithm, {@code EC} or {@code RSA}. */
    public String algorithm() {
        return algorithm;
    }

    /** Size of the field or of the modulus, in bits. */
    public int bits() {
        return bits;
    }

    /**
     * Find a kind by its {@link #id()}, in any case.
     *
     * @throws IllegalArgumentException if there is none; its message lists the known ones
     */
    public static KeyType parse(String id) {
        return Arrays.stream(values())
                .filter(type -> type.id.equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown key type '" + id + "'; known are "
                        + Arrays.stream(values()).map(KeyType::id).collect(Collectors.joining(", "))));
    }

    /** The kind of a public key; empty for kinds that no profile may ask for. */
    public static Optional<KeyType> of(PublicKey key) {
        int bits = sizeOf(key);
        return Arrays.stream(values())
                .filter(type -> type.bits == bits && type.algorithm.equals(key.getAlgorithm()))
                .findFirst();
    }

    /** Size of an RSA or EC key in bits, 0 for any other. */
    public static int sizeOf(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength();
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize();
            default -> 0;
        };
    }
}
