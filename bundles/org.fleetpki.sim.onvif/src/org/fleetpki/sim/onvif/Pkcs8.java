// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;

/** Reads private keys in PKCS #8 (RFC 5958). */
final class Pkcs8 {

    private Pkcs8() {}

    /**
     * Read a key, and work out its public half.
     *
     * @param passphrase empty if it is not encrypted
     * @throws GeneralSecurityException if it cannot be read or decrypted
     */
    static KeyMaterial read(byte[] der, Optional<String> passphrase) throws GeneralSecurityException {
        try {
            PKCS8EncodedKeySpec plain =
                    passphrase.isPresent() ? decrypt(der, passphrase.get()) : new PKCS8EncodedKeySpec(der);
            PrivateKeyInfo info = PrivateKeyInfo.getInstance(plain.getEncoded());
            boolean rsa = PKCSObjectIdentifiers.rsaEncryption.equals(
                    info.getPrivateKeyAlgorithm().getAlgorithm());
            KeyFactory factory = KeyFactory.getInstance(rsa ? "RSA" : "EC");
            PrivateKey key = factory.generatePrivate(plain);
            return KeyMaterial.of(publicHalf(factory, key), Optional.of(key));
        } catch (IOException | RuntimeException e) {
            // The cause might quote the key.
            throw new InvalidKeyException("no key in PKCS #8");
        }
    }

    private static PKCS8EncodedKeySpec decrypt(byte[] der, String passphrase)
            throws GeneralSecurityException, IOException {
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(der);
        AlgorithmParameters parameters = info.getAlgParameters();
        // The parameters of PBES2 name the whole scheme, such as PBEWithHmacSHA256AndAES_128, where the JDK expects it.
        String scheme = info.getAlgName().contains("PBES2") || info.getAlgName().equals("1.2.840.113549.1.5.13")
                ? parameters.toString()
                : info.getAlgName();
        char[] secret = passphrase.toCharArray();
        PBEKeySpec spec = new PBEKeySpec(secret);
        try {
            Key key = SecretKeyFactory.getInstance(scheme).generateSecret(spec);
            Cipher cipher = Cipher.getInstance(scheme);
            cipher.init(Cipher.DECRYPT_MODE, key, parameters);
            return info.getKeySpec(cipher);
        } finally {
            spec.clearPassword();
            Arrays.fill(secret, '\0');
        }
    }

    private static PublicKey publicHalf(KeyFactory factory, PrivateKey key) throws GeneralSecurityException {
        return switch (key) {
            case RSAPrivateCrtKey rsa ->
                factory.generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
            case ECPrivateKey ec -> {
                int bits = ec.getParams().getCurve().getField().getFieldSize();
                X9ECParameters curve = ECNamedCurveTable.getByName("secp" + bits + "r1");
                var point = curve.getG().multiply(ec.getS()).normalize();
                BigInteger x = point.getAffineXCoord().toBigInteger();
                BigInteger y = point.getAffineYCoord().toBigInteger();
                yield factory.generatePublic(new ECPublicKeySpec(new ECPoint(x, y), ec.getParams()));
            }
            default -> throw new InvalidKeyException("neither RSA nor EC");
        };
    }
}
