// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.keystore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.cli.pki.internal.KeyEntries;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.PublicKeyInfo;

/**
 * The answer of an authority: certificates for keys that a key store has already.
 *
 * @param entries all entries of the key store, those keys with their new chains
 * @param renewed the names of those keys
 * @param rest what was no such answer
 */
record Answer(List<KeyStoreEntry> entries, List<String> renewed, List<PkiObject> rest) {

    Answer {
        entries = List.copyOf(entries);
        renewed = List.copyOf(renewed);
        rest = List.copyOf(rest);
    }

    /** Sort out what is an answer. A file that brings a key of its own is none. */
    static Answer of(List<KeyStoreEntry> entries, List<PkiObject> objects) {
        List<ParsedCertificate> certificates = objects.stream()
                .filter(PkiObject.CertificateObject.class::isInstance)
                .map(object -> ((PkiObject.CertificateObject) object).certificate())
                .toList();
        if (certificates.isEmpty() || certificates.size() < objects.size()) {
            return new Answer(entries, List.of(), objects);
        }
        List<KeyStoreEntry> all = new ArrayList<>();
        List<String> renewed = new ArrayList<>();
        Set<ParsedCertificate> used = new HashSet<>();
        for (KeyStoreEntry entry : entries) {
            List<ParsedCertificate> chain = entry.key().isPresent() ? chain(entry, certificates) : List.of();
            if (chain.isEmpty()) {
                all.add(entry);
            } else {
                all.add(new KeyStoreEntry(entry.alias(), entry.key(), chain));
                renewed.add(entry.alias());
                used.addAll(chain);
            }
        }
        List<PkiObject> rest = certificates.stream()
                .filter(certificate -> !used.contains(certificate))
                .<PkiObject>map(PkiObject.CertificateObject::new)
                .toList();
        return new Answer(all, renewed, rest);
    }

    /** The key of an entry is known by the certificate that it has; its issuers may serve the new one, too. */
    private static List<ParsedCertificate> chain(KeyStoreEntry entry, List<ParsedCertificate> certificates) {
        Optional<PublicKeyInfo> key = entry.chain().stream().findFirst().map(ParsedCertificate::publicKey);
        if (KeyEntries.chain(key, certificates).isEmpty()) {
            return List.of();
        }
        List<ParsedCertificate> candidates = new ArrayList<>(certificates);
        candidates.addAll(entry.chain());
        return KeyEntries.chain(key, candidates);
    }
}
