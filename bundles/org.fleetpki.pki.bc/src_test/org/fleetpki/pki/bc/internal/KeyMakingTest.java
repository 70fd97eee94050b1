// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Locale;
import java.util.Optional;
import org.fleetpki.pki.api.KeyFamily;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PrivateKeys.Protection;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyMakingTest {

    private static final BouncyCastleKeys KEYS = new BouncyCastleKeys();

    @ParameterizedTest
    @EnumSource(
            names = {
                "RSA_2048",
                "EC_P256",
                "EC_P384",
                "EC_BRAINPOOL_P256R1",
                "ED25519",
                "ED448",
                "ML_DSA_44",
                "SLH_DSA_SHA2_128F",
                "MLDSA44_RSA2048_PSS",
                "MLDSA65_ECDSA_P256",
                "MLDSA87_ED448"
            })
    void the_public_half_is_computed_and_belongs_to_no_other_key(KeyType type) {
        KeyPair pair = Samples.key(type);
        assertEquals(Optional.of(pair.getPublic()), KEYS.publicKeyOf(pair.getPrivate()));
        assertTrue(KEYS.matches(pair.getPrivate(), pair.getPublic()));
        assertFalse(KEYS.matches(pair.getPrivate(), KEYS.generate(type).getPublic()));
        KeyType other = type == KeyType.EC_P384 ? KeyType.EC_P256 : KeyType.EC_P384;
        assertFalse(KEYS.matches(pair.getPrivate(), Samples.key(other).getPublic()));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "RSA_1024",
                "EC_BRAINPOOL_P512R1",
                "ED25519",
                "ED448",
                "ML_DSA_65",
                "SLH_DSA_SHA2_128F",
                "MLDSA65_ECDSA_P256"
            })
    void every_kind_of_key_comes_back_from_its_encrypted_form(KeyType type) throws Exception {
        KeyPair pair = Samples.key(type);
        try (Secret secret = new Secret("passphrase".toCharArray())) {
            PrivateKey read = KEYS.decrypt(KEYS.encrypt(pair.getPrivate(), secret), secret);
            assertTrue(KEYS.matches(read, pair.getPublic()));
            assertEquals(Optional.of(pair.getPublic()), KEYS.publicKeyOf(read));
        }
    }

    @Test
    void openssl_reads_what_scrypt_protects(@TempDir Path folder) throws Exception {
        try (Secret secret = new Secret("passphrase".toCharArray())) {
            String pem = KEYS.encrypt(Samples.EC_KEY.getPrivate(), secret, Protection.SCRYPT);
            Files.writeString(folder.resolve("key.pem"), pem);
            Files.writeString(folder.resolve("passphrase.txt"), "passphrase");
            Openssl openssl = new Openssl(folder);
            openssl.run("pkey", "-in", "key.pem", "-passin", "file:passphrase.txt", "-noout");
            assertTrue(openssl.run("asn1parse", "-in", "key.pem").contains("scrypt"));
            assertEquals(Samples.EC_KEY.getPrivate(), KEYS.decrypt(pem, secret));
        }
    }

    @Test
    void kinds_have_names_that_are_found_again() {
        for (KeyType type : KeyType.values()) {
            assertEquals(type, KeyType.parse(type.id().toLowerCase(Locale.ROOT)));
            assertEquals(type.family() == KeyFamily.RSA, type.id().startsWith("RSA-"));
        }
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> KeyType.parse("RSA-2047"));
        assertTrue(e.getMessage().startsWith("unknown key type 'RSA-2047'; known are EC-P256, "), e.getMessage());
    }

    @Test
    void only_kinds_that_firmware_makes_are_asked_of_devices() {
        assertTrue(KeyType.ofDevices().contains(KeyType.EC_P256));
        assertFalse(KeyType.ofDevices().contains(KeyType.RSA_1024));
        assertFalse(KeyType.ofDevices().contains(KeyType.ML_DSA_65));
    }
}
