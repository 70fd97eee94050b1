// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;

/** Public keys in their encoding (SubjectPublicKeyInfo), good ones and bad ones. */
final class Keys {

    static final byte[] EC = generate("EC", 256);

    static final byte[] RSA = generate("RSA", 2048);

    static final byte[] ED25519 = generate("Ed25519", 255);

    static final byte[] X25519 = generate("X25519", 255);

    static byte[] generate(String algorithm, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair().getPublic().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key of any algorithm. @param parameters each an encoding */
    static byte[] of(String oid, byte[] key, byte[]... parameters) {
        return Der.sequence(identifier(oid, parameters), Der.bitString(key));
    }

    /** An AlgorithmIdentifier. @param parameters each an encoding */
    static byte[] identifier(String oid, byte[]... parameters) {
        byte[] joined = Bytes.join(parameters);
        return Der.sequence(Der.oid(oid), joined);
    }

    static byte[] rsa(BigInteger modulus, long exponent) {
        byte[] numbers = Der.sequence(Der.integer(modulus), Der.integer(exponent));
        return of("1.2.840.113549.1.1.1", numbers, Der.nothing());
    }

    /** The modulus of {@link #RSA}. */
    static BigInteger modulus() {
        try {
            return PublicKeyInfo.read(RSA).rsaKey().modulus();
        } catch (Asn1Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A point on P-256. */
    static byte[] ec(byte[] point) {
        return of("1.2.840.10045.2.1", point, Der.oid("1.2.840.10045.3.1.7"));
    }

    /** The point of {@link #EC}. */
    static byte[] point() {
        try {
            return PublicKeyInfo.read(EC).key().octets().toArray();
        } catch (Asn1Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Keys() {}
}
