// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PrivateKeys;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.ca.Revocations;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiFiles;
import org.fleetpki.pki.api.files.PkiFormat;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.ParsedCertificate;

/**
 * What keys need that this program makes for devices.
 *
 * @param keys makes them
 * @param files writes them as devices take them, in memory
 * @param revocations where a certificate is noted whose key was lost with a killed run
 * @param random makes passphrases; a cryptographic one but in tests
 */
record OwnKeys(PrivateKeys keys, PkiFiles files, Revocations revocations, RandomGenerator random) {

    /** RFC 4648, section 6: letters and digits that every device takes in a passphrase. */
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    /** 160 bits. */
    private static final int PASSPHRASE_LENGTH = 32;

    KeyPair make(KeyType type) {
        return keys.generate(type);
    }

    /** A passphrase for one file that exists for one upload. */
    Secret passphrase() {
        char[] characters = new char[PASSPHRASE_LENGTH];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = BASE32.charAt(random.nextInt(BASE32.length()));
        }
        return new Secret(characters);
    }

    /** A PKCS #12 file with a key and its chain. */
    byte[] file(PkiFormat form, String alias, KeyPair key, List<X509Certificate> chain, Secret passphrase)
            throws PkiException {
        KeyStoreEntry entry = new KeyStoreEntry(
                alias,
                Optional.of(key.getPrivate()),
                chain.stream().map(ParsedCertificate::of).toList());
        return files.write(List.of(new PkiObject.KeyStoreObject(List.of(entry))), form, Optional.of(passphrase));
    }
}
