// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/** Key stores and ciphers that only Bouncy Castle has, for those who read and write files. */
public final class OldForms {

    /** Triple DES with the key derivation of PKCS #12. */
    public static final String TRIPLE_DES = "PBEWithSHAAnd3-KeyTripleDES-CBC";

    /** A key store of Bouncy Castle, still to be loaded. */
    public static KeyStore keyStore(String type) throws GeneralSecurityException {
        return KeyStore.getInstance(type, Providers.oldCiphers());
    }

    /**
     * A cipher whose key is derived from a passphrase as PKCS #12 does.
     *
     * @param mode as {@link Cipher#init} takes it
     */
    public static Cipher cipher(String name, int mode, char[] passphrase, byte[] salt, int iterations)
            throws GeneralSecurityException {
        PBEKeySpec spec = new PBEKeySpec(passphrase);
        try {
            Cipher cipher = Cipher.getInstance(name, Providers.oldCiphers());
            cipher.init(
                    mode,
                    SecretKeyFactory.getInstance(name, Providers.oldCiphers()).generateSecret(spec),
                    new PBEParameterSpec(salt, iterations));
            return cipher;
        } finally {
            spec.clearPassword();
        }
    }

    private OldForms() {}
}
