// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.files;

import java.security.PrivateKey;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.ParsedRequest;
import org.fleetpki.pki.model.ParsedRevocationList;
import org.fleetpki.pki.model.PublicKeyInfo;

/** Something that was found in a file. */
public sealed interface PkiObject {

    /** A certificate. */
    record CertificateObject(ParsedCertificate certificate) implements PkiObject {}

    /** A certification request (PKCS #10), whose own signature is not yet verified. */
    record RequestObject(ParsedRequest request) implements PkiObject {}

    /** A revocation list. */
    record RevocationListObject(ParsedRevocationList list) implements PkiObject {}

    /** A public key by itself. */
    record PublicKeyObject(PublicKeyInfo key) implements PkiObject {}

    /**
     * A private key that is open.
     *
     * @param key the key; no text shows it
     * @param publicKey the other half where the form has it or it can be computed
     */
    record PrivateKeyObject(PrivateKey key, Optional<PublicKeyInfo> publicKey) implements PkiObject {

        @Override
        public String toString() {
            return "PrivateKeyObject[" + key.getAlgorithm() + ", not shown]";
        }
    }

    /**
     * A private key or key store that stayed closed, because no passphrase was given.
     *
     * @param encryption how it is encrypted, in words
     */
    record LockedObject(String encryption) implements PkiObject {}

    /**
     * A key store with several entries.
     *
     * @param entries in the order of the file
     */
    record KeyStoreObject(List<KeyStoreEntry> entries) implements PkiObject {

        public KeyStoreObject {
            entries = List.copyOf(entries);
        }
    }

    /** Something that has a name and cannot be read. @param detail why, in a phrase without a full stop */
    record MalformedObject(String detail) implements PkiObject {}
}
