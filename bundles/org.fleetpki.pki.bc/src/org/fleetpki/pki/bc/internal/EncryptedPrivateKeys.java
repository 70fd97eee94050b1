// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.EncryptionScheme;
import org.bouncycastle.asn1.pkcs.KeyDerivationFunc;
import org.bouncycastle.asn1.pkcs.PBEParameter;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.InputDecryptor;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEInputDecryptorProviderBuilder;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;

/** Encrypts and decrypts PKCS #8 (RFC 5958, section 3) with a passphrase (RFC 8018). */
final class EncryptedPrivateKeys {

    /** What OWASP's Password Storage Cheat Sheet asks of PBKDF2-HMAC-SHA256; 0.2 s on one core. */
    static final int ITERATIONS = 600_000;

    /** A file may ask for more work than anybody would wait for; this is about three seconds. */
    private static final BigInteger MAX_ITERATIONS = BigInteger.valueOf(10_000_000);

    /** Most memory that a file may ask scrypt for, in bytes (128 * N * r, RFC 7914, section 2). */
    private static final BigInteger MAX_SCRYPT_MEMORY = BigInteger.valueOf(128L << 20);

    private static final BigInteger MAX_SCRYPT_PARALLELISM = BigInteger.valueOf(16);

    private static final int SALT_OCTETS = 16;

    private static final int AES_BLOCK = 16;

    private static final Map<ASN1ObjectIdentifier, Integer> AES_CBC_BITS = Map.of(
            NISTObjectIdentifiers.id_aes128_CBC, 128,
            NISTObjectIdentifiers.id_aes192_CBC, 192,
            NISTObjectIdentifiers.id_aes256_CBC, 256);

    private static final Map<ASN1ObjectIdentifier, String> HMAC_HASHES = Map.of(
            PKCSObjectIdentifiers.id_hmacWithSHA1, "SHA1",
            PKCSObjectIdentifiers.id_hmacWithSHA256, "SHA256",
            PKCSObjectIdentifiers.id_hmacWithSHA384, "SHA384",
            PKCSObjectIdentifiers.id_hmacWithSHA512, "SHA512");

    /** Encrypt with PBES2: PBKDF2-HMAC-SHA256 and AES-256-CBC. */
    static EncryptedPrivateKeyInfo encrypt(byte[] pkcs8, char[] passphrase, SecureRandom random)
            throws GeneralSecurityException {
        byte[] salt = randomOctets(random, SALT_OCTETS);
        byte[] iv = randomOctets(random, AES_BLOCK);
        PBKDF2Params derivation = new PBKDF2Params(
                salt, ITERATIONS, new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE));
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, aesKey(derivation, passphrase, 256), new IvParameterSpec(iv));
        PBES2Parameters parameters = new PBES2Parameters(
                new KeyDerivationFunc(PKCSObjectIdentifiers.id_PBKDF2, derivation),
                new EncryptionScheme(NISTObjectIdentifiers.id_aes256_CBC, new DEROctetString(iv)));
        return new EncryptedPrivateKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.id_PBES2, parameters), cipher.doFinal(pkcs8));
    }

    private static byte[] randomOctets(SecureRandom random, int length) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }

    /**
     * Decrypt. To be called within {@link ForeignData}.
     *
     * @param wrongPassphrase thrown where the content does not open
     */
    static byte[] decrypt(EncryptedPrivateKeyInfo sealed, char[] passphrase, PkiFailure wrongPassphrase)
            throws Exception {
        AlgorithmIdentifier algorithm = sealed.getEncryptionAlgorithm();
        if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
            PBES2Parameters parameters = PBES2Parameters.getInstance(algorithm.getParameters());
            KeyDerivationFunc derivation = parameters.getKeyDerivationFunc();
            requireBearable(derivation);
            Integer bits = AES_CBC_BITS.get(parameters.getEncryptionScheme().getAlgorithm());
            if (bits != null && derivation.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
                PBKDF2Params pbkdf2 = PBKDF2Params.getInstance(derivation.getParameters());
                if (HMAC_HASHES.containsKey(pbkdf2.getPrf().getAlgorithm())) {
                    ASN1Encodable iv = parameters.getEncryptionScheme().getParameters();
                    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
                    cipher.init(
                            Cipher.DECRYPT_MODE,
                            aesKey(pbkdf2, passphrase, bits),
                            new IvParameterSpec(ASN1OctetString.getInstance(iv).getOctets()));
                    return open(wrongPassphrase, () -> cipher.doFinal(sealed.getEncryptedData()));
                }
            }
        } else {
            requireIterations(
                    PBEParameter.getInstance(algorithm.getParameters()).getIterationCount());
        }
        return decryptOldWay(sealed, passphrase, wrongPassphrase);
    }

    /** Everything but PBKDF2 with AES: scrypt, triple DES, the PKCS #12 and PKCS #5 v1.5 schemes. */
    private static byte[] decryptOldWay(EncryptedPrivateKeyInfo sealed, char[] passphrase, PkiFailure wrongPassphrase)
            throws Exception {
        InputDecryptor decryptor = new JcePKCSPBEInputDecryptorProviderBuilder()
                .setProvider(Providers.oldCiphers())
                .build(passphrase)
                .get(sealed.getEncryptionAlgorithm());
        return open(wrongPassphrase, () -> {
            try (InputStream in = decryptor.getInputStream(new ByteArrayInputStream(sealed.getEncryptedData()))) {
                return in.readAllBytes();
            }
        });
    }

    private static byte[] open(PkiFailure wrongPassphrase, ForeignData.Access<byte[]> access) throws PkiException {
        return ForeignData.readSecret(wrongPassphrase, access);
    }

    /** The passphrase counts in UTF-8, as openssl takes it from a terminal. */
    private static SecretKey aesKey(PBKDF2Params derivation, char[] passphrase, int bits)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(
                passphrase, derivation.getSalt(), derivation.getIterationCount().intValueExact(), bits);
        String hash = HMAC_HASHES.get(derivation.getPrf().getAlgorithm());
        byte[] key = Providers.pbkdf2(hash).generateSecret(spec).getEncoded();
        try {
            return new SecretKeySpec(key, "AES");
        } finally {
            spec.clearPassword();
            Arrays.fill(key, (byte) 0);
        }
    }

    private static void requireBearable(KeyDerivationFunc derivation) {
        if (derivation.getAlgorithm().equals(MiscObjectIdentifiers.id_scrypt)) {
            ScryptParams scrypt = ScryptParams.getInstance(derivation.getParameters());
            BigInteger memory =
                    scrypt.getCostParameter().multiply(scrypt.getBlockSize()).shiftLeft(7);
            if (memory.compareTo(MAX_SCRYPT_MEMORY) > 0
                    || scrypt.getParallelizationParameter().compareTo(MAX_SCRYPT_PARALLELISM) > 0) {
                throw new IllegalArgumentException("its scrypt parameters ask for too much work");
            }
        } else {
            requireIterations(
                    PBKDF2Params.getInstance(derivation.getParameters()).getIterationCount());
        }
    }

    private static void requireIterations(BigInteger iterations) {
        if (iterations.signum() <= 0 || iterations.compareTo(MAX_ITERATIONS) > 0) {
            throw new IllegalArgumentException("it asks for " + iterations + " iterations");
        }
    }

    private EncryptedPrivateKeys() {}
}
