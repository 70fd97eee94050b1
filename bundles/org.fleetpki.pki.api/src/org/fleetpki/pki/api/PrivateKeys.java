// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.KeyPair;
import java.security.PrivateKey;
import org.osgi.annotation.versioning.ProviderType;

/** Makes private keys and keeps them encrypted. */
@ProviderType
public interface PrivateKeys {

    /** Make a key pair. */
    KeyPair generate(KeyType type);

    /** Encrypt a key as PKCS #8 (PBES2 with PBKDF2-HMAC-SHA256 and AES-256-CBC) in PEM, as openssl reads it. */
    String encrypt(PrivateKey key, Secret passphrase);

    /**
     * Read a private key from PEM: PKCS #8 encrypted or plain, PKCS #1, or SEC 1.
     *
     * @param passphrase used only where the key is encrypted
     * @throws PkiException {@link PkiFailure.WrongPassphrase} or {@link PkiFailure.Malformed}
     */
    PrivateKey decrypt(String pem, Secret passphrase) throws PkiException;
}
