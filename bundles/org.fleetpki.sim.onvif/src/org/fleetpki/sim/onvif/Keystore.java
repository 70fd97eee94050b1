// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the Advanced Security service stores. Aliases are empty where none was given.
 *
 * @param keys by key id
 * @param certificates by certificate id
 * @param paths by certification path id
 * @param passphrases by passphrase id
 * @param crls by revocation list id
 * @param policies by id of the certification path validation policy
 */
record Keystore(
        Shelf<Key> keys,
        Shelf<Certificate> certificates,
        Shelf<Path> paths,
        Shelf<Passphrase> passphrases,
        Shelf<Crl> crls,
        Shelf<Policy> policies) {

    /**
     * A key.
     *
     * @param external whether it was made elsewhere
     */
    record Key(String alias, KeyMaterial material, boolean external) {}

    /**
     * A certificate.
     *
     * @param key the id of the key that it is linked to
     */
    record Certificate(String alias, String key, X509Certificate certificate) {}

    /**
     * A certification path.
     *
     * @param certificates ids, the leaf first
     */
    record Path(String alias, List<String> certificates) {}

    /** A passphrase. */
    record Passphrase(String alias, String secret) {

        @Override
        public String toString() {
            return alias;
        }
    }

    /**
     * A revocation list.
     *
     * @param der the list
     */
    record Crl(String alias, byte[] der) {}

    /**
     * A policy for the validation of certification paths.
     *
     * @param anchors ids of certificates
     */
    record Policy(String alias, boolean clientUsage, boolean deltaCrls, List<String> anchors) {}

    static Keystore empty() {
        return new Keystore(Shelf.empty(), Shelf.empty(), Shelf.empty(), Shelf.empty(), Shelf.empty(), Shelf.empty());
    }

    /** The id of the key that has this public key. */
    Optional<String> keyFor(PublicKey wanted) {
        return keys.things().entrySet().stream()
                .filter(entry -> entry.getValue().material().publicKey().equals(Optional.of(wanted)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Keystore withKeys(Shelf<Key> other) {
        return new Keystore(other, certificates, paths, passphrases, crls, policies);
    }

    Keystore withCertificates(Shelf<Certificate> other) {
        return new Keystore(keys, other, paths, passphrases, crls, policies);
    }

    Keystore withPaths(Shelf<Path> other) {
        return new Keystore(keys, certificates, other, passphrases, crls, policies);
    }

    Keystore withPassphrases(Shelf<Passphrase> other) {
        return new Keystore(keys, certificates, paths, other, crls, policies);
    }

    Keystore withCrls(Shelf<Crl> other) {
        return new Keystore(keys, certificates, paths, passphrases, other, policies);
    }

    Keystore withPolicies(Shelf<Policy> other) {
        return new Keystore(keys, certificates, paths, passphrases, crls, other);
    }
}
