// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.KeyAgreement;

/**
 * The client's half of the key exchange of TLS 1.3 (RFC 8446, 4.2.8), for every group that servers insist on. The keys
 * live for one handshake that is never completed; they only serve to read which certificates the server sends.
 */
final class KeyShares {

    private static final Map<Integer, String> CURVES = Map.of(
            NamedGroups.SECP256R1, "secp256r1",
            NamedGroups.SECP384R1, "secp384r1",
            NamedGroups.SECP521R1, "secp521r1");

    private static final int X25519_LENGTH = 32;
    private static final int UNCOMPRESSED = 4;

    private final Map<Integer, KeyPair> pairs = new LinkedHashMap<>();

    private KeyShares() {}

    /** No shares, for versions that have none. */
    static KeyShares none() {
        return new KeyShares();
    }

    /** A fresh share for every group. */
    static KeyShares fresh(SecureRandom random) {
        KeyShares shares = new KeyShares();
        try {
            shares.pairs.put(NamedGroups.X25519, pair("X25519", NamedParameterSpec.X25519, random));
            for (int group : CURVES.keySet().stream().sorted().toList()) {
                shares.pairs.put(group, pair("EC", new ECGenParameterSpec(CURVES.get(group)), random));
            }
            return shares;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK has the groups of TLS", e);
        }
    }

    private static KeyPair pair(String algorithm, AlgorithmParameterSpec parameters, SecureRandom random)
            throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(parameters, random);
        return generator.generateKeyPair();
    }

    /** Write the shares as the extension key_share has them. */
    void writeTo(WireWriter out) {
        pairs.forEach((group, pair) -> out.u16(group).vector16(share -> share.bytes(encode(pair.getPublic()))));
    }

    /** The secret that a group and the server's half of it make. */
    byte[] agree(int group, byte[] share) throws AnswerException {
        KeyPair pair = pairs.get(group);
        if (pair == null) {
            throw new AnswerException(
                    AnswerException.Kind.MALFORMED, "it chose a group for the key exchange that was not offered");
        }
        try {
            KeyAgreement agreement = KeyAgreement.getInstance(group == NamedGroups.X25519 ? "X25519" : "ECDH");
            agreement.init(pair.getPrivate());
            agreement.doPhase(decode(pair.getPublic(), share), true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException | IllegalStateException e) {
            throw new AnswerException(AnswerException.Kind.MALFORMED, "its half of the key exchange is not valid");
        }
    }

    private static byte[] encode(PublicKey key) {
        if (key instanceof XECPublicKey x) {
            return reversed(fixed(x.getU(), X25519_LENGTH));
        }
        ECPublicKey ec = (ECPublicKey) key;
        int length = (ec.getParams().getCurve().getField().getFieldSize() + 7) / 8;
        return new WireWriter()
                .u8(UNCOMPRESSED)
                .bytes(fixed(ec.getW().getAffineX(), length))
                .bytes(fixed(ec.getW().getAffineY(), length))
                .toBytes();
    }

    private static PublicKey decode(PublicKey own, byte[] share) throws GeneralSecurityException, AnswerException {
        if (own instanceof XECPublicKey) {
            BigInteger u = new BigInteger(1, reversed(share));
            return KeyFactory.getInstance("X25519").generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, u));
        }
        WireReader point = new WireReader(share);
        if (point.u8() != UNCOMPRESSED || share.length % 2 == 0) {
            throw new AnswerException(AnswerException.Kind.MALFORMED, "its half of the key exchange is no point");
        }
        BigInteger x = new BigInteger(1, point.take(share.length / 2));
        BigInteger y = new BigInteger(1, point.rest());
        ECPublicKeySpec spec = new ECPublicKeySpec(new ECPoint(x, y), ((ECPublicKey) own).getParams());
        return KeyFactory.getInstance("EC").generatePublic(spec);
    }

    private static byte[] fixed(BigInteger number, int length) {
        byte[] digits = number.toByteArray();
        byte[] result = new byte[length];
        int count = Math.min(digits.length, length);
        System.arraycopy(digits, digits.length - count, result, length - count, count);
        return result;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] result = Arrays.copyOf(bytes, bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }
}
