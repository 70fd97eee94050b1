// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.util.DigestFactory;

/** The key derivation of PKCS #12 (RFC 7292, appendix B), as far as it makes keys for a MAC. */
public final class Pkcs12Derivation {

    /**
     * A passphrase as BMPString with two zeros behind it.
     *
     * @param absent whether an empty one is none at all, without even the zeros: writers differ in that
     */
    public static byte[] octets(char[] passphrase, boolean absent) {
        if (passphrase.length == 0 && absent) {
            return new byte[0];
        }
        byte[] octets = new byte[passphrase.length * 2 + 2];
        for (int i = 0; i < passphrase.length; i++) {
            octets[2 * i] = (byte) (passphrase[i] >> 8);
            octets[2 * i + 1] = (byte) passphrase[i];
        }
        return octets;
    }

    /** Derive the key of a MAC; the caller has bounded the iterations. */
    public static byte[] macKey(String hash, byte[] passphrase, byte[] salt, int iterations, int length)
            throws GeneralSecurityException {
        PKCS12ParametersGenerator generator = new PKCS12ParametersGenerator(digest(hash));
        generator.init(passphrase, salt, iterations);
        return ((KeyParameter) generator.generateDerivedMacParameters(length * 8)).getKey();
    }

    /** HMAC over data. */
    public static byte[] mac(String hash, byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("Hmac" + hash);
        mac.init(new SecretKeySpec(key, "Hmac" + hash));
        return mac.doFinal(data);
    }

    private static Digest digest(String hash) throws GeneralSecurityException {
        return switch (hash) {
            case "MD5" -> DigestFactory.createMD5();
            case "SHA1" -> DigestFactory.createSHA1();
            case "SHA224" -> DigestFactory.createSHA224();
            case "SHA256" -> DigestFactory.createSHA256();
            case "SHA384" -> DigestFactory.createSHA384();
            case "SHA512" -> DigestFactory.createSHA512();
            default -> throw new GeneralSecurityException("no digest " + hash);
        };
    }

    private Pkcs12Derivation() {}
}
