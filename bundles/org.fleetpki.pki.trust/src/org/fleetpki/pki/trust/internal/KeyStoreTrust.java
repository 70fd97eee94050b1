// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.trust.TrustStoreEntry;

/** A trust store that the JDK knows as a {@link KeyStore}, whether it is a file or belongs to the operating system. */
abstract class KeyStoreTrust extends EditableStore {

    /** What {@link TrustStoreEntry#trust()} says of certificates that belong to a private key. */
    private static final String HAS_KEY = "has a private key";

    /** Open it as it is now. */
    abstract KeyStore load() throws PkiException;

    /** Keep what was changed. */
    abstract void save(KeyStore store) throws GeneralSecurityException, IOException;

    /** Whether programs trust what is in it as authorities. */
    abstract boolean isForServers();

    @Override
    public final List<TrustStoreEntry> entries() throws PkiException {
        KeyStore store = load();
        List<TrustStoreEntry> entries = new ArrayList<>();
        try {
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                if (certificate instanceof X509Certificate x509) {
                    String trust = store.isKeyEntry(alias) ? HAS_KEY : "";
                    entries.add(new TrustStoreEntry(alias, x509, isForServers(), trust));
                }
            }
            return List.copyOf(entries);
        } catch (GeneralSecurityException e) {
            throw storage("it cannot be read (" + e.getMessage() + ")", e);
        }
    }

    @Override
    final TrustStoreEntry wanted(X509Certificate certificate, Optional<TrustStoreEntry> now) {
        return now.orElseGet(
                () -> new TrustStoreEntry(CertificateNames.label(certificate), certificate, isForServers(), ""));
    }

    @Override
    final void requireRemovable(TrustStoreEntry entry) throws PkiException {
        if (entry.trust().equals(HAS_KEY)) {
            throw refused(
                    "has-a-private-key",
                    "The entry '" + entry.label() + "' of " + location() + " has a private key, which would be lost.",
                    "Remove it with the program that the key belongs to.");
        }
    }

    @Override
    final void write(Optional<TrustStoreEntry> before, Optional<TrustStoreEntry> after) throws PkiException {
        KeyStore store = load();
        try {
            if (after.isPresent()) {
                store.setCertificateEntry(after.get().label(), after.get().certificate());
            } else {
                store.deleteEntry(before.orElseThrow().label());
            }
            save(store);
        } catch (GeneralSecurityException | IOException e) {
            throw storage("it cannot be changed (" + e.getMessage() + ")", e);
        }
    }
}
