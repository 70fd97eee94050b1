// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.misc.MiscObjectIdentifiers;
import org.bouncycastle.asn1.misc.ScryptParams;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
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

/** Decrypts what a passphrase encrypted (RFC 8018, and appendix B of RFC 7292), within bounds of work and memory. */
public final class PasswordCipher {

    /** Longest key that a derivation is asked for, in bytes. */
    private static final BigInteger MAX_KEY = BigInteger.valueOf(64);

    private static final Map<ASN1ObjectIdentifier, Integer> AES_CBC_BITS = Map.of(
            NISTObjectIdentifiers.id_aes128_CBC, 128,
            NISTObjectIdentifiers.id_aes192_CBC, 192,
            NISTObjectIdentifiers.id_aes256_CBC, 256);

    private static final Map<ASN1ObjectIdentifier, String> HMAC_HASHES = Map.of(
            PKCSObjectIdentifiers.id_hmacWithSHA1, "SHA1",
            PKCSObjectIdentifiers.id_hmacWithSHA256, "SHA256",
            PKCSObjectIdentifiers.id_hmacWithSHA384, "SHA384",
            PKCSObjectIdentifiers.id_hmacWithSHA512, "SHA512");

    /**
     * Decrypt. To be called within {@link ForeignData}.
     *
     * @param algorithm the encoding of its AlgorithmIdentifier
     * @param absent whether an empty passphrase is none at all; see {@link Pkcs12Derivation#octets}
     * @param wrongPassphrase thrown where the content does not open
     */
    public static byte[] decrypt(
            byte[] algorithm,
            byte[] sealed,
            char[] passphrase,
            boolean absent,
            PkiFailure wrongPassphrase,
            Effort effort)
            throws Exception {
        return decrypt(AlgorithmIdentifier.getInstance(algorithm), sealed, passphrase, absent, wrongPassphrase, effort);
    }

    private static byte[] decrypt(
            AlgorithmIdentifier algorithm,
            byte[] sealed,
            char[] passphrase,
            boolean absent,
            PkiFailure wrongPassphrase,
            Effort effort)
            throws Exception {
        if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
            PBES2Parameters parameters = PBES2Parameters.getInstance(algorithm.getParameters());
            spend(parameters.getKeyDerivationFunc(), effort);
            if (isOfJdk(parameters)) {
                return decryptAes(parameters, sealed, passphrase, wrongPassphrase);
            }
        } else {
            effort.iterations(
                    PBEParameter.getInstance(algorithm.getParameters()).getIterationCount());
        }
        return decryptOldWay(algorithm, sealed, passphrase, absent, wrongPassphrase);
    }

    private static boolean isOfJdk(PBES2Parameters parameters) {
        KeyDerivationFunc derivation = parameters.getKeyDerivationFunc();
        return AES_CBC_BITS.containsKey(parameters.getEncryptionScheme().getAlgorithm())
                && derivation.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)
                && HMAC_HASHES.containsKey(PBKDF2Params.getInstance(derivation.getParameters())
                        .getPrf()
                        .getAlgorithm());
    }

    private static byte[] decryptAes(
            PBES2Parameters parameters, byte[] sealed, char[] passphrase, PkiFailure wrongPassphrase) throws Exception {
        PBKDF2Params derivation =
                PBKDF2Params.getInstance(parameters.getKeyDerivationFunc().getParameters());
        int bits = AES_CBC_BITS.get(parameters.getEncryptionScheme().getAlgorithm());
        byte[] iv = ASN1OctetString.getInstance(parameters.getEncryptionScheme().getParameters())
                .getOctets();
        String hash = HMAC_HASHES.get(derivation.getPrf().getAlgorithm());
        int iterations = derivation.getIterationCount().intValueExact();
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                key(hash, passphrase, derivation.getSalt(), iterations, bits),
                new IvParameterSpec(iv));
        return ForeignData.readSecret(wrongPassphrase, () -> cipher.doFinal(sealed));
    }

    /** Everything but PBKDF2 with AES: scrypt, triple DES, the PKCS #12 and PKCS #5 v1.5 schemes. */
    private static byte[] decryptOldWay(
            AlgorithmIdentifier algorithm, byte[] sealed, char[] passphrase, boolean absent, PkiFailure wrongPassphrase)
            throws Exception {
        if (passphrase.length == 0 && algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
            throw new PkiException(wrongPassphrase); // Bouncy Castle derives no key from nothing
        }
        InputDecryptor decryptor = new JcePKCSPBEInputDecryptorProviderBuilder()
                .setProvider(Providers.oldCiphers())
                .setTryWrongPKCS12Zero(!absent)
                .build(passphrase)
                .get(algorithm);
        return ForeignData.readSecret(wrongPassphrase, () -> {
            try (InputStream in = decryptor.getInputStream(new ByteArrayInputStream(sealed))) {
                return in.readAllBytes();
            }
        });
    }

    /** Derive an AES key. The passphrase counts in UTF-8, as openssl takes it from a terminal. */
    static SecretKey key(String hash, char[] passphrase, byte[] salt, int iterations, int bits)
            throws GeneralSecurityException {
        byte[] key = derive(hash, passphrase, salt, iterations, bits);
        try {
            return new SecretKeySpec(key, "AES");
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Derive octets with PBKDF2. */
    public static byte[] derive(String hash, char[] passphrase, byte[] salt, int iterations, int bits)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, bits);
        try {
            return Providers.pbkdf2(hash).generateSecret(spec).getEncoded();
        } finally {
            spec.clearPassword();
        }
    }

    private static void spend(KeyDerivationFunc derivation, Effort effort) throws PkiException {
        if (derivation.getAlgorithm().equals(MiscObjectIdentifiers.id_scrypt)) {
            ScryptParams scrypt = ScryptParams.getInstance(derivation.getParameters());
            effort.scrypt(scrypt.getCostParameter(), scrypt.getBlockSize(), scrypt.getParallelizationParameter());
            requireKeyLength(scrypt.getKeyLength());
        } else {
            PBKDF2Params pbkdf2 = PBKDF2Params.getInstance(derivation.getParameters());
            effort.iterations(pbkdf2.getIterationCount());
            requireKeyLength(pbkdf2.getKeyLength());
        }
    }

    private static void requireKeyLength(BigInteger octets) {
        if (octets != null && (octets.signum() <= 0 || octets.compareTo(MAX_KEY) > 0)) {
            throw new IllegalArgumentException("no cipher has a key of such a length");
        }
    }

    private PasswordCipher() {}
}
