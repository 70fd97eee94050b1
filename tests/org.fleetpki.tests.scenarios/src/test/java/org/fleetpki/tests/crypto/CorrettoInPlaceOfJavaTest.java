// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.KeyPair;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fleetpki.pki.accp.internal.CorrettoProvider;
import org.fleetpki.pki.api.CryptoProvider;
import org.fleetpki.pki.api.CryptoProvider.Operation;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.SignatureChecks.Outcome;
import org.fleetpki.pki.bc.internal.BouncyCastleKeys;
import org.fleetpki.pki.bc.internal.FastSignatureChecks;
import org.fleetpki.pki.bc.internal.FastSignatures;
import org.fleetpki.pki.bc.internal.FastestProviders;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.tests.crypto.Algorithms.Way;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** With the native provider and in pure Java, everything comes out the same. */
class CorrettoInPlaceOfJavaTest {

    private static final Optional<CryptoProvider> NATIVE = CorrettoProvider.load();

    private static final FastSignatureChecks IN_JAVA = new FastSignatureChecks();

    private FastestProviders providers;

    static List<Way> ways() throws Asn1Exception {
        return Algorithms.all();
    }

    @BeforeEach
    void requireTheNativeProvider() {
        assumeTrue(NATIVE.isPresent(), "the Amazon Corretto Crypto Provider has no library for this platform");
        providers = new FastestProviders(NATIVE.orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void signatures_of_one_verify_with_the_other_and_garbage_with_neither(Way way) throws Exception {
        SignatureChecks natively = new FastSignatureChecks(providers);
        KeyPair pair = Algorithms.key(way.key());
        PublicKeyInfo key = PublicKeyInfo.read(pair.getPublic().getEncoded());
        Random random = new Random(42);
        for (FastSignatures signatures : List.of(new FastSignatures(), new FastSignatures(providers))) {
            byte[] data = new byte[600];
            random.nextBytes(data);
            byte[] signature = signatures.sign(pair.getPrivate(), way.identifier(), data);
            assertBoth(Outcome.VALID, natively, key, way, data, signature);
            assertBoth(Outcome.INVALID, natively, key, way, new byte[0], signature);
            assertBoth(Outcome.INVALID, natively, key, way, data, new byte[0]);
            assertBoth(Outcome.INVALID, natively, key, way, data, new byte[signature.length]);
            assertBoth(Outcome.INVALID, natively, key, way, data, Arrays.copyOf(signature, signature.length + 1));
            assertBoth(Outcome.INVALID, natively, key, way, data, Arrays.copyOf(signature, signature.length - 1));
            for (int round = 0; round < 20; round++) {
                byte[] changed = signature.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
                assertBoth(Outcome.INVALID, natively, key, way, data, changed);
            }
        }
    }

    private static void assertBoth(
            Outcome outcome, SignatureChecks natively, PublicKeyInfo key, Way way, byte[] data, byte[] signature) {
        assertEquals(outcome, IN_JAVA.verify(key, way.identifier(), data, signature), "in pure Java");
        assertEquals(outcome, natively.verify(key, way.identifier(), data, signature), "with the native provider");
    }

    /** Every bit of a key turned over leads to the same answer, be it a wrong signature or a key that is none. */
    @ParameterizedTest
    @EnumSource(names = {"RSA_1024", "EC_P256", "EC_P384", "ED25519"})
    void hostile_keys_get_the_same_answer(KeyType type) throws Exception {
        SignatureChecks natively = new FastSignatureChecks(providers);
        Way way = Algorithms.all().stream()
                .filter(candidate -> candidate.key() == type && !candidate.isPss())
                .reduce((first, second) -> second)
                .orElseThrow();
        KeyPair pair = Algorithms.key(type);
        byte[] signature = new FastSignatures(providers).sign(pair.getPrivate(), way.identifier(), new byte[9]);
        byte[] encoded = pair.getPublic().getEncoded();
        int compared = 0;
        for (int bit = 0; bit < encoded.length * 8; bit++) {
            byte[] changed = encoded.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            PublicKeyInfo key;
            try {
                key = PublicKeyInfo.read(changed);
            } catch (Asn1Exception e) {
                continue;
            }
            Outcome inJava = IN_JAVA.verify(key, way.identifier(), new byte[9], signature);
            assertEquals(inJava, natively.verify(key, way.identifier(), new byte[9], signature), "bit " + bit);
            assertTrue(inJava != Outcome.VALID || isOnlyLabelledOtherwise(key, pair), "bit " + bit);
            compared++;
        }
        assertTrue(compared > 100, compared + " keys compared");
    }

    /** The class of an outer tag does not change the key. */
    private static boolean isOnlyLabelledOtherwise(PublicKeyInfo key, KeyPair pair) throws Asn1Exception {
        PublicKeyInfo original = PublicKeyInfo.read(pair.getPublic().getEncoded());
        return key.key().equals(original.key())
                && key.algorithm().oid().equals(original.algorithm().oid())
                && key.curve().equals(original.curve());
    }

    @ParameterizedTest
    @EnumSource(names = {"RSA_2048", "EC_P256", "EC_P384", "EC_P521", "ED25519", "ML_DSA_44"})
    void keys_made_natively_are_keys_like_others(KeyType type) {
        BouncyCastleKeys keys = new BouncyCastleKeys(providers);
        KeyPair pair = keys.generate(type);
        assertEquals(Optional.of(type), KeyType.of(pair.getPublic()));
        assertFalse(pair.getPrivate().getClass().getName().contains("corretto"), "it has the JDK's class");
        assertEquals(Optional.of(pair.getPublic()), keys.publicKeyOf(pair.getPrivate()));
        assertTrue(new BouncyCastleKeys().matches(pair.getPrivate(), pair.getPublic()));
        assertFalse(keys.matches(pair.getPrivate(), keys.generate(type).getPublic()));
    }

    @Test
    void it_serves_where_it_was_measured_to_be_fastest_and_is_registered_for_nobody() {
        CryptoProvider provider = NATIVE.orElseThrow();
        assertTrue(provider.name().startsWith("Amazon Corretto Crypto Provider 2."), provider.name());
        for (KeyType type : KeyType.values()) {
            boolean algorithm = provider.provider().getService("KeyPairGenerator", type.algorithm()) != null;
            assertTrue(algorithm || !provider.serves(Operation.GENERATE, type.family()), type.id());
        }
        assertFalse(Arrays.stream(Security.getProviders()).anyMatch(provider.provider()::equals));
    }
}
