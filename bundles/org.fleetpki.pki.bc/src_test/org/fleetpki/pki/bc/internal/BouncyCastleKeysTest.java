// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BouncyCastleKeysTest {

    private static final BouncyCastleKeys KEYS = new BouncyCastleKeys();

    /** Not ASCII on purpose. */
    private static final String PASSPHRASE = "Schlüssel 42";

    @TempDir
    Path folder;

    private static String encrypt(PrivateKey key) {
        try (Secret secret = new Secret(PASSPHRASE.toCharArray())) {
            return KEYS.encrypt(key, secret);
        }
    }

    private static PrivateKey decrypt(String pem, String passphrase) throws PkiException {
        try (Secret secret = new Secret(passphrase.toCharArray())) {
            return KEYS.decrypt(pem, secret);
        }
    }

    /** The passphrase is handed over in a file, as the environment has the encoding of the machine's locale. */
    private String openssl(String... arguments) throws Exception {
        Files.writeString(folder.resolve("passphrase.txt"), PASSPHRASE);
        return new Openssl(folder).run(arguments);
    }

    private static void assertWrongPassphrase(String pem, String passphrase) {
        PkiException e = assertThrows(PkiException.class, () -> decrypt(pem, passphrase));
        assertInstanceOf(PkiFailure.WrongPassphrase.class, e.failure());
        assertNull(e.getCause());
    }

    @ParameterizedTest
    @EnumSource(names = {"EC_P256", "EC_P384", "EC_P521", "RSA_2048"})
    void a_key_is_of_the_type_asked_for_and_comes_back_from_its_encrypted_form(KeyType type) throws Exception {
        KeyPair pair = KEYS.generate(type);
        assertEquals(Optional.of(type), KeyType.of(pair.getPublic()));
        String pem = encrypt(pair.getPrivate());
        assertEquals(pair.getPrivate(), decrypt(pem, PASSPHRASE));
        assertWrongPassphrase(pem, "Schlussel 42");
    }

    @Test
    void openssl_reads_what_was_encrypted() throws Exception {
        for (KeyPair pair : List.of(Samples.EC_KEY, Samples.RSA_KEY)) {
            Files.writeString(folder.resolve("key.pem"), encrypt(pair.getPrivate()));
            String shown = openssl("pkey", "-in", "key.pem", "-passin", "file:passphrase.txt", "-pubout");
            assertTrue(shown.contains(Pem.encode("PUBLIC KEY", pair.getPublic().getEncoded())), shown);
            String parameters = openssl("asn1parse", "-in", "key.pem");
            assertTrue(parameters.contains("PBKDF2") && parameters.contains("aes-256-cbc"), parameters);
            assertTrue(parameters.contains(":0927C0"), "600,000 iterations: " + parameters);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkey -out out.pem",
                "pkey -traditional -out out.pem",
                "pkey -aes256 -passout file:passphrase.txt -out out.pem",
                "pkey -traditional -aes256 -passout file:passphrase.txt -out out.pem",
                "pkey -traditional -des3 -passout file:passphrase.txt -out out.pem",
                "pkcs8 -topk8 -nocrypt -out out.pem",
                "pkcs8 -topk8 -v2 aes-128-cbc -v2prf hmacWithSHA1 -passout file:passphrase.txt -out out.pem",
                "pkcs8 -topk8 -v2 des3 -passout file:passphrase.txt -out out.pem",
                "pkcs8 -topk8 -scrypt -passout file:passphrase.txt -out out.pem",
            })
    void every_form_that_openssl_writes_is_read(String command) throws Exception {
        for (KeyPair pair : List.of(Samples.EC_KEY, Samples.RSA_KEY)) {
            Files.writeString(
                    folder.resolve("in.pem"),
                    Pem.encode("PRIVATE KEY", pair.getPrivate().getEncoded()));
            openssl((command + " -in in.pem").split(" "));
            String pem = Files.readString(folder.resolve("out.pem"));
            assertSameKey(pair.getPrivate(), decrypt(pem, PASSPHRASE));
            assertSameKey(pair.getPrivate(), decrypt(pem.replace("\n", "\r\n"), PASSPHRASE));
            assertSameKey(pair.getPrivate(), decrypt("Key: " + pem.replace("\n", " "), PASSPHRASE));
            if (pem.contains("ENCRYPTED")) {
                assertWrongPassphrase(pem, "wrong");
                assertWrongPassphrase(pem, "");
            }
        }
    }

    /** The optional public key within an EC private key makes encodings differ. */
    private static void assertSameKey(PrivateKey expected, PrivateKey actual) {
        switch (expected) {
            case java.security.interfaces.ECPrivateKey ec ->
                assertEquals(ec.getS(), ((java.security.interfaces.ECPrivateKey) actual).getS());
            default -> assertEquals(expected, actual);
        }
    }

    @Test
    void a_pkcs1_key_under_the_label_of_pkcs8_is_read() throws Exception {
        byte[] pkcs1 = PrivateKeyInfo.getInstance(Samples.RSA_KEY.getPrivate().getEncoded())
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
        assertEquals(Samples.RSA_KEY.getPrivate(), decrypt(Pem.encode("PRIVATE KEY", pkcs1), ""));
    }

    @Test
    void what_is_no_key_is_malformed() {
        for (String pem : List.of(
                "",
                "hello",
                Pem.encode("CERTIFICATE", new byte[] {0x30, 0}),
                Pem.encode("PRIVATE KEY", new byte[] {0x30, 0}),
                Pem.encode("PRIVATE KEY", new byte[] {0x30, 3, 2, 1, 0}),
                Pem.encode("EC PRIVATE KEY", new byte[] {4, 1, 1}),
                Pem.encode("ENCRYPTED PRIVATE KEY", new byte[] {0x30, 6, 0x30, 0, 4, 2, 1, 1}),
                Pem.encode("OPENSSH PRIVATE KEY", new byte[] {1}))) {
            Samples.malformed(() -> decrypt(pem, "x"));
        }
    }

    @Test
    void a_file_that_asks_for_endless_work_is_refused_at_once() throws Exception {
        PBKDF2Params derivation = new PBKDF2Params(
                new byte[16],
                Integer.MAX_VALUE,
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE));
        PBES2Parameters parameters = new PBES2Parameters(
                new KeyDerivationFunc(PKCSObjectIdentifiers.id_PBKDF2, derivation),
                new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(new byte[16])));
        byte[] der = new EncryptedPrivateKeyInfo(
                        new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, parameters), new byte[32])
                .getEncoded();
        String sentence = Samples.malformed(() -> decrypt(Pem.encode("ENCRYPTED PRIVATE KEY", der), "x"));
        assertTrue(sentence.contains("take too long"), sentence);
    }

    @Test
    void no_provider_is_registered_for_others() {
        KEYS.generate(KeyType.EC_P256);
        assertFalse(List.of(java.security.Security.getProviders()).stream()
                .anyMatch(provider -> provider.getName().equals("BC")));
    }
}
