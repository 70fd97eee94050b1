// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.openssl.PEMEncryptor;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.api.Secret;

/** The encryption of keys that openssl calls traditional (RFC 1421 headers), for devices that read nothing else. */
public final class TraditionalEncryption {

    private static final String CIPHER = "AES-256-CBC";

    /** Encrypt a key and write it in PEM. */
    public static String pem(String label, byte[] der, Secret passphrase, SecureRandom random) {
        char[] characters = passphrase.characters();
        try {
            PEMEncryptor encryptor = new JcePEMEncryptorBuilder(CIPHER)
                    .setProvider(Providers.oldCiphers())
                    .setSecureRandom(random)
                    .build(characters);
            String plain = Pem.encode(label, encryptor.encrypt(der));
            String iv = HexFormat.of().formatHex(encryptor.getIV()).toUpperCase(Locale.ROOT);
            String headers = "Proc-Type: 4,ENCRYPTED\nDEK-Info: " + CIPHER + "," + iv + "\n\n";
            int body = plain.indexOf('\n') + 1;
            return plain.substring(0, body) + headers + plain.substring(body);
        } catch (PEMException e) {
            throw new IllegalStateException("Bouncy Castle has MD5 and AES", e);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private TraditionalEncryption() {}
}
