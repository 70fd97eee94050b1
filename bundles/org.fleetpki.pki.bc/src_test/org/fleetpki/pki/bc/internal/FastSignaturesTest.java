// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.fleetpki.pki.api.KeyFamily;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.api.SignatureMaker.RsaScheme;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FastSignaturesTest {

    private static final FastSignatures SIGNATURES = new FastSignatures();

    private static final FastSignatureChecks CHECKS = new FastSignatureChecks();

    private static final byte[] DATA = "what is signed".getBytes(StandardCharsets.US_ASCII);

    /** Large RSA keys take seconds to make, and the slow SLH-DSA sets as long to sign. */
    private static final Set<KeyType> SLOW = EnumSet.of(
            KeyType.RSA_4096,
            KeyType.RSA_6144,
            KeyType.RSA_8192,
            KeyType.MLDSA65_RSA4096_PSS,
            KeyType.MLDSA65_RSA4096_PKCS15,
            KeyType.MLDSA87_RSA4096_PSS,
            KeyType.SLH_DSA_SHA2_192S,
            KeyType.SLH_DSA_SHA2_256S,
            KeyType.SLH_DSA_SHAKE_192S,
            KeyType.SLH_DSA_SHAKE_256S);

    static Stream<KeyType> types() {
        return Arrays.stream(KeyType.values()).filter(type -> !SLOW.contains(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_signature_of_every_kind_of_key_verifies_and_no_changed_one(KeyType type) throws Exception {
        KeyPair pair = Samples.key(type);
        PublicKeyInfo key = PublicKeyInfo.read(pair.getPublic().getEncoded());
        assertEquals(type, KeyType.of(key).orElseThrow());
        for (RsaScheme scheme :
                type.family() == KeyFamily.RSA ? RsaScheme.values() : new RsaScheme[] {RsaScheme.PKCS1}) {
            AlgorithmIdentifier algorithm = SIGNATURES.algorithmFor(pair.getPublic(), scheme);
            byte[] signature = SIGNATURES.sign(pair.getPrivate(), algorithm, DATA);
            assertEquals(Outcome.VALID, CHECKS.verify(key, algorithm, DATA, signature));
            assertEquals(Outcome.INVALID, CHECKS.verify(key, algorithm, new byte[1], signature));
            assertEquals(Outcome.INVALID, CHECKS.verify(key, algorithm, DATA, new byte[0]));
            assertEquals(
                    Outcome.INVALID,
                    CHECKS.verify(key, algorithm, DATA, Arrays.copyOf(signature, signature.length - 1)));
            assertEquals(
                    Outcome.INVALID,
                    CHECKS.verify(key, algorithm, DATA, Arrays.copyOf(signature, signature.length + 1)),
                    "something stands behind the signature");
            byte[] changed = signature.clone();
            changed[changed.length / 2] ^= 4;
            assertEquals(Outcome.INVALID, CHECKS.verify(key, algorithm, DATA, changed));
        }
    }

    @Test
    void a_key_that_cannot_sign_so_is_told_without_its_content() {
        PkiException e = assertThrows(
                PkiException.class,
                () -> SIGNATURES.sign(
                        Samples.RSA_KEY.getPrivate(),
                        SIGNATURES.algorithmFor(Samples.EC_KEY.getPublic(), RsaScheme.PKCS1),
                        DATA));
        assertTrue(e.failure() instanceof PkiFailure.Malformed);
        assertEquals(
                "The private key cannot be read: a key of kind RSA cannot sign with ecdsa-with-SHA256.",
                e.getMessage());
    }

    @Test
    void the_hash_is_as_strong_as_the_key() throws Exception {
        assertEquals("sha256WithRSAEncryption", name(KeyType.RSA_1024));
        assertEquals("sha256WithRSAEncryption", name(KeyType.RSA_3072));
        assertEquals("ecdsa-with-SHA256", name(KeyType.EC_BRAINPOOL_P256R1));
        assertEquals("ecdsa-with-SHA384", name(KeyType.EC_P384));
        assertEquals("ecdsa-with-SHA512", name(KeyType.EC_P521));
        assertEquals("ecdsa-with-SHA512", name(KeyType.EC_BRAINPOOL_P512R1));
        assertEquals("Ed25519", name(KeyType.ED25519));
    }

    private static String name(KeyType type) throws PkiException {
        return SIGNATURES
                .algorithmFor(Samples.key(type).getPublic(), RsaScheme.PKCS1)
                .name();
    }

    @Test
    void hostile_keys_and_signatures_get_an_answer() throws Exception {
        Random random = new Random(11);
        for (KeyType type : new KeyType[] {
            KeyType.RSA_1024, KeyType.EC_P256, KeyType.EC_BRAINPOOL_P256R1, KeyType.ED25519, KeyType.ML_DSA_44
        }) {
            KeyPair pair = Samples.key(type);
            AlgorithmIdentifier algorithm = SIGNATURES.algorithmFor(pair.getPublic(), RsaScheme.PKCS1);
            byte[] signature = SIGNATURES.sign(pair.getPrivate(), algorithm, DATA);
            for (int round = 0; round < 300; round++) {
                byte[] key = pair.getPublic().getEncoded();
                byte[] changed = signature.clone();
                key[key.length - 1 - random.nextInt(Math.min(key.length, 64) - 1)] ^= (byte) (1 << random.nextInt(8));
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                PublicKeyInfo hostile;
                try {
                    hostile = PublicKeyInfo.read(key);
                } catch (org.fleetpki.pki.model.asn1.Asn1Exception e) {
                    continue;
                }
                assertTrue(CHECKS.verify(hostile, algorithm, DATA, signature) != Outcome.VALID, type.id());
                assertTrue(
                        CHECKS.verify(PublicKeyInfo.read(pair.getPublic().getEncoded()), algorithm, DATA, changed)
                                == Outcome.INVALID,
                        type.id());
            }
        }
    }
}
