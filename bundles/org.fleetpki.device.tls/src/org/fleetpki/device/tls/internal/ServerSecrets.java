// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.tls.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens the records in which a server of TLS 1.3 sends its handshake (RFC 8446, 5.2 and 7.1). */
final class ServerSecrets {

    private static final int IV_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final int CHACHA20 = 0x1303;
    private static final int AES_256 = 0x1302;

    private final boolean chacha;
    private final SecretKeySpec key;
    private final byte[] iv;
    private long sequence;

    /**
     * @param suite the suite that the server chose
     * @param shared what the key exchange made
     * @param transcript ClientHello and ServerHello
     */
    ServerSecrets(int suite, byte[] shared, byte[] transcript) {
        this.chacha = suite == CHACHA20;
        Schedule schedule = new Schedule(suite == AES_256 ? "SHA-384" : "SHA-256");
        byte[] traffic = schedule.serverHandshakeTraffic(shared, transcript);
        int length = suite == 0x1301 ? 16 : 32;
        this.key = new SecretKeySpec(schedule.expand(traffic, "key", new byte[0], length), chacha ? "ChaCha20" : "AES");
        this.iv = schedule.expand(traffic, "iv", new byte[0], IV_LENGTH);
    }

    /** What is in a record: the text and behind it its type and zeros. */
    byte[] open(byte[] header, byte[] sealed) throws AnswerException {
        byte[] nonce = iv.clone();
        for (int i = 0; i < Long.BYTES; i++) {
            nonce[IV_LENGTH - 1 - i] ^= (byte) (sequence >> (8 * i));
        }
        sequence++;
        try {
            Cipher cipher = Cipher.getInstance(chacha ? "ChaCha20-Poly1305" : "AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key,
                    chacha ? new IvParameterSpec(nonce) : new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(header);
            return cipher.doFinal(sealed);
        } catch (GeneralSecurityException e) {
            throw new AnswerException(AnswerException.Kind.MALFORMED, "a record of its handshake cannot be opened");
        }
    }

    /** The key schedule with one hash (RFC 8446, 7.1; RFC 5869). */
    private record Schedule(String hash) {

        byte[] serverHandshakeTraffic(byte[] shared, byte[] transcript) {
            byte[] zeros = new byte[digest().getDigestLength()];
            byte[] early = extract(zeros, zeros);
            byte[] derived = expand(early, "derived", digest().digest(), zeros.length);
            byte[] handshake = extract(derived, shared);
            return expand(handshake, "s hs traffic", digest().digest(transcript), zeros.length);
        }

        /** HKDF-Expand-Label. */
        byte[] expand(byte[] secret, String label, byte[] context, int length) {
            byte[] info = new WireWriter()
                    .u16(length)
                    .vector8(name -> name.bytes(("tls13 " + label).getBytes(StandardCharsets.US_ASCII)))
                    .vector8(data -> data.bytes(context))
                    .u8(1)
                    .toBytes();
            return Arrays.copyOf(hmac(secret, info), length);
        }

        private byte[] extract(byte[] salt, byte[] material) {
            return hmac(salt, material);
        }

        private byte[] hmac(byte[] secret, byte[] data) {
            try {
                Mac mac = Mac.getInstance("Hmac" + hash.replace("-", ""));
                mac.init(new SecretKeySpec(secret, "HKDF"));
                return mac.doFinal(data);
            } catch (NoSuchAlgorithmException | InvalidKeyException e) {
                throw new IllegalStateException("every Java runtime has HMAC", e);
            }
        }

        private MessageDigest digest() {
            try {
                return MessageDigest.getInstance(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java runtime has " + hash, e);
            }
        }
    }
}
