// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.util.ScryptConfig;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfoBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/** Encrypts PKCS #8 with PBES2: scrypt (RFC 7914) and AES-256-CBC. */
final class ScryptEncryption {

    /** With the block size 16 MB (128 * N * r): openssl refuses 32 MB and more when it reads a key. */
    private static final int COST = 1 << 14;

    private static final int BLOCK_SIZE = 8;

    /** What OWASP's Password Storage Cheat Sheet asks for with 16 MB; 0.2 s altogether. */
    private static final int PARALLELIZATION = 5;

    private static final int SALT_OCTETS = 16;

    static byte[] encrypt(byte[] pkcs8, char[] passphrase, SecureRandom random) throws IOException {
        ScryptConfig scrypt = new ScryptConfig.Builder(COST, BLOCK_SIZE, PARALLELIZATION)
                .withSaltLength(SALT_OCTETS)
                .build();
        try {
            return new PKCS8EncryptedPrivateKeyInfoBuilder(PrivateKeyInfo.getInstance(pkcs8))
                    .build(new JcePKCSPBEOutputEncryptorBuilder(scrypt, NISTObjectIdentifiers.id_aes256_CBC)
                            .setProvider(Providers.bouncyCastle())
                            .setRandom(random)
                            .build(passphrase))
                    .getEncoded();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("Bouncy Castle has scrypt and AES", e);
        }
    }

    private ScryptEncryption() {}
}
