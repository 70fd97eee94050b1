// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Makes private keys and keeps them encrypted. */
@ProviderType
public interface PrivateKeys {

    /** How a passphrase becomes a key. */
    enum Protection {
        /** PBKDF2-HMAC-SHA256 with 600,000 rounds, which everybody reads. */
        PBKDF2,
        /** scrypt with 16 MB (RFC 7914), which is harder to guess with graphics cards; openssl reads it, many devices do not. */
        SCRYPT
    }

    /** Make a key pair. It equals what is later read from a certificate or from its encrypted form. */
    KeyPair generate(KeyType type);

    /** Encrypt a key as PKCS #8 (PBES2 with PBKDF2-HMAC-SHA256 and AES-256-CBC) in PEM, as openssl reads it. */
    default String encrypt(PrivateKey key, Secret passphrase) {
        return encrypt(key, passphrase, Protection.PBKDF2);
    }

    /**
     * Encrypt a key as PKCS #8 (PBES2 with AES-256-CBC) in PEM.
     *
     * @throws IllegalArgumentException if the key does not leave its token
     */
    String encrypt(PrivateKey key, Secret passphrase, Protection protection);

    /**
     * Read a private key from PEM: PKCS #8 encrypted or plain, PKCS #1, or SEC 1.
     *
     * @param passphrase used only where the key is encrypted
     * @throws PkiException {@link PkiFailure.WrongPassphrase} or {@link PkiFailure.Malformed}
     */
    PrivateKey decrypt(String pem, Secret passphrase) throws PkiException;

    /** The other half of a private key; empty for a key in a token, and for kinds whose public half is not computed. */
    Optional<PublicKey> publicKeyOf(PrivateKey key);

    /** Whether two halves belong together, proved by a signature; so it works for keys in tokens too. */
    boolean matches(PrivateKey key, PublicKey publicKey);
}
