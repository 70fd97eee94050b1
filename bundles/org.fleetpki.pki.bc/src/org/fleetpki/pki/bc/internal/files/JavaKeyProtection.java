// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.bc.internal.Effort;
import org.fleetpki.pki.bc.internal.ForeignData;
import org.fleetpki.pki.model.asn1.DerNode;

/** Opens private keys as JKS and JCEKS protect them. */
final class JavaKeyProtection {

    private static final String JKS = "1.3.6.1.4.1.42.2.17.1.1";

    private static final String JCEKS = "1.3.6.1.4.1.42.2.19.1";

    private static final int DIGEST = 20;

    /** Open a key. @return its encoding in PKCS #8 */
    static byte[] open(String what, byte[] sealed, char[] passphrase, Effort effort) throws PkiException {
        PkiFailure wrong = new PkiFailure.WrongPassphrase("the key");
        PkiFailure unknown = new PkiFailure.Malformed(what, "a key is protected in a way that is not known here");
        return ForeignData.readSecret(unknown, () -> {
            List<DerNode> parts = DerNode.parse(sealed).sequence();
            List<DerNode> algorithm = parts.getFirst().sequence();
            byte[] octets = parts.get(1).octets().toArray();
            return switch (algorithm.getFirst().oid()) {
                case JKS -> openJks(octets, passphrase, wrong);
                case JCEKS -> openJceks(algorithm.get(1).sequence(), octets, passphrase, wrong, effort);
                default -> throw new PkiException(unknown);
            };
        });
    }

    /** A salt, the key combined with a stream of SHA-1 over passphrase and salt, and a digest over passphrase and key. */
    private static byte[] openJks(byte[] sealed, char[] passphrase, PkiFailure wrong) throws Exception {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        byte[] secret = octets(passphrase);
        byte[] block = Arrays.copyOf(sealed, DIGEST);
        byte[] key = Arrays.copyOfRange(sealed, DIGEST, sealed.length - DIGEST);
        for (int i = 0; i < key.length; i++) {
            if (i % DIGEST == 0) {
                sha1.update(secret);
                block = sha1.digest(block);
            }
            key[i] ^= block[i % DIGEST];
        }
        sha1.update(secret);
        byte[] check = sha1.digest(key);
        Arrays.fill(secret, (byte) 0);
        if (!MessageDigest.isEqual(check, Arrays.copyOfRange(sealed, sealed.length - DIGEST, sealed.length))) {
            throw new PkiException(wrong);
        }
        return key;
    }

    /** Triple DES with a key derivation that only the JDK has. */
    private static byte[] openJceks(
            List<DerNode> parameters, byte[] sealed, char[] passphrase, PkiFailure wrong, Effort effort)
            throws Exception {
        byte[] salt = parameters.getFirst().octets().toArray();
        BigInteger iterations = parameters.get(1).integer();
        effort.iterations(iterations);
        PBEKeySpec spec = new PBEKeySpec(passphrase);
        try {
            Cipher cipher = Cipher.getInstance("PBEWithMD5AndTripleDES");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    SecretKeyFactory.getInstance("PBEWithMD5AndTripleDES").generateSecret(spec),
                    new PBEParameterSpec(salt, iterations.intValueExact()));
            return ForeignData.readSecret(wrong, () -> cipher.doFinal(sealed));
        } finally {
            spec.clearPassword();
        }
    }

    /** A passphrase in the two octets a character that Java has in memory. */
    static byte[] octets(char[] passphrase) {
        byte[] octets = new byte[passphrase.length * 2];
        for (int i = 0; i < passphrase.length; i++) {
            octets[2 * i] = (byte) (passphrase[i] >> 8);
            octets[2 * i + 1] = (byte) passphrase[i];
        }
        return octets;
    }

    private JavaKeyProtection() {}
}
