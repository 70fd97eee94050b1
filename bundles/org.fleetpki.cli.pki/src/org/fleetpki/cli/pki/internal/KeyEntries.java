// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.pki.api.files.KeyStoreEntry;
import org.fleetpki.pki.api.files.PkiObject;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.name.OidNames;

/** Puts keys and certificates together into entries of a key store, each with a name of its own. */
public final class KeyEntries {

    /** Longest chain that is put together. */
    private static final int MAX_CHAIN = 20;

    /**
     * Put objects together: a key with its certificate and the issuers of that, then certificates that no key needs.
     * Entries of key stores stay as they are.
     *
     * @param objects keys, certificates and key stores
     * @param name the name of what is put together; empty to take that of the certificate
     */
    public static List<KeyStoreEntry> of(List<PkiObject> objects, Optional<String> name) {
        List<KeyStoreEntry> whole = new ArrayList<>();
        List<PkiObject.PrivateKeyObject> keys = new ArrayList<>();
        List<ParsedCertificate> certificates = new ArrayList<>();
        for (PkiObject object : objects) {
            switch (object) {
                case PkiObject.KeyStoreObject store -> whole.addAll(store.entries());
                case PkiObject.PrivateKeyObject key -> keys.add(key);
                case PkiObject.CertificateObject certificate -> certificates.add(certificate.certificate());
                default -> throw new IllegalArgumentException("no key store holds " + object);
            }
        }
        Set<ParsedCertificate> used = new HashSet<>();
        List<KeyStoreEntry> made = new ArrayList<>();
        for (PkiObject.PrivateKeyObject key : keys) {
            List<ParsedCertificate> chain = chain(key.publicKey(), certificates);
            used.addAll(chain);
            made.add(new KeyStoreEntry(name.orElseGet(() -> nameOf(chain)), Optional.of(key.key()), chain));
        }
        for (ParsedCertificate certificate : new LinkedHashSet<>(certificates)) {
            if (used.add(certificate)) {
                List<ParsedCertificate> alone = List.of(certificate);
                made.add(new KeyStoreEntry(name.orElseGet(() -> nameOf(alone)), Optional.empty(), alone));
            }
        }
        made.addAll(whole);
        return distinct(made);
    }

    /** The certificate of a key and those of its issuers, as far as they are there. */
    public static List<ParsedCertificate> chain(Optional<PublicKeyInfo> key, List<ParsedCertificate> certificates) {
        List<ParsedCertificate> chain = new ArrayList<>();
        Optional<ParsedCertificate> next = certificates.stream()
                .filter(candidate -> key.isPresent()
                        && candidate.publicKey().key().equals(key.get().key()))
                .findFirst();
        while (next.isPresent() && !chain.contains(next.get()) && chain.size() < MAX_CHAIN) {
            ParsedCertificate at = next.get();
            chain.add(at);
            next = at.isSelfIssued()
                    ? Optional.empty()
                    : certificates.stream()
                            .filter(candidate -> candidate.subject().equals(at.issuer()))
                            .findFirst();
        }
        return chain;
    }

    /** The name by which a certificate goes where nobody gave one. */
    private static String nameOf(List<ParsedCertificate> chain) {
        if (chain.isEmpty()) {
            return "key";
        }
        List<String> names = chain.getFirst().subject().texts(OidNames.COMMON_NAME);
        return names.isEmpty() ? "certificate" : names.getLast();
    }

    /** Key stores of Java do not tell upper from lower case in names. */
    private static List<KeyStoreEntry> distinct(List<KeyStoreEntry> entries) {
        Set<String> taken = new HashSet<>();
        List<KeyStoreEntry> distinct = new ArrayList<>();
        for (KeyStoreEntry entry : entries) {
            String alias = entry.alias();
            for (int i = 2; !alias.isEmpty() && !taken.add(alias.toLowerCase(Locale.ROOT)); i++) {
                alias = entry.alias() + "-" + i;
            }
            distinct.add(new KeyStoreEntry(alias, entry.key(), entry.chain()));
        }
        return distinct;
    }

    private KeyEntries() {}
}
