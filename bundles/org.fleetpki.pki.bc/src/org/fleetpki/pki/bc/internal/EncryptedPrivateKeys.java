// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** Encrypts with PBES2 (RFC 8018): PBKDF2-HMAC-SHA256 and AES-256-CBC. */
public final class EncryptedPrivateKeys {

    /** What OWASP's Password Storage Cheat Sheet asks of PBKDF2-HMAC-SHA256; 0.2 s on one core. */
    public static final int ITERATIONS = 600_000;

    private static final int SALT_OCTETS = 16;

    private static final int AES_BLOCK = 16;

    /** Encrypt a key in PKCS #8 (RFC 5958, section 3). */
    public static EncryptedPrivateKeyInfo encrypt(byte[] pkcs8, char[] passphrase, SecureRandom random)
            throws GeneralSecurityException {
        return encrypt(pkcs8, passphrase, ITERATIONS, random);
    }

    /** Encrypt anything; the result holds the algorithm and the encrypted octets. */
    public static EncryptedPrivateKeyInfo encrypt(byte[] clear, char[] passphrase, int iterations, SecureRandom random)
            throws GeneralSecurityException {
        byte[] salt = randomOctets(random, SALT_OCTETS);
        byte[] iv = randomOctets(random, AES_BLOCK);
        PBKDF2Params derivation = new PBKDF2Params(
                salt, iterations, new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE));
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                PasswordCipher.key("SHA256", passphrase, salt, iterations, 256),
                new IvParameterSpec(iv));
        PBES2Parameters parameters = new PBES2Parameters(
                new KeyDerivationFunc(PKCSObjectIdentifiers.id_PBKDF2, derivation),
                new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(iv)));
        return new EncryptedPrivateKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, parameters), cipher.doFinal(clear));
    }

    /** Octets for a salt or an initialization vector. */
    public static byte[] randomOctets(SecureRandom random, int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }

    private EncryptedPrivateKeys() {}
}
