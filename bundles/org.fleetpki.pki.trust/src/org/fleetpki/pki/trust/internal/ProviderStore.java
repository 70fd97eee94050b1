// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.trust.TrustStoreEntry;

/** A store of the operating system that a security provider of the JDK opens. */
final class ProviderStore extends KeyStoreTrust {

    /**
     * Which one.
     *
     * @param family the family that it belongs to
     * @param type the JDK's name of it, such as {@code Windows-ROOT}
     * @param title whose store it is, in words
     * @param anchors whether programs trust what is in it as authorities
     * @param obstacle why it cannot be changed, in one sentence; empty if it can
     */
    record Kind(String family, String type, String title, boolean anchors, String obstacle) {}

    /** Makes the key store, not yet loaded. */
    @FunctionalInterface
    interface Opener {
        KeyStore open(String type) throws GeneralSecurityException;
    }

    private final Kind kind;
    private final Opener opener;

    ProviderStore(Kind kind, Opener opener) {
        this.kind = kind;
        this.opener = opener;
    }

    @Override
    public String id() {
        return kind.family() + ":" + kind.type();
    }

    @Override
    public String title() {
        return kind.title();
    }

    @Override
    public String location() {
        return kind.type();
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.of(kind.obstacle()).filter(sentence -> !sentence.isEmpty());
    }

    @Override
    boolean isForServers() {
        return kind.anchors();
    }

    @Override
    KeyStore load() throws PkiException {
        try {
            KeyStore store = opener.open(kind.type());
            store.load(null, null);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw storage("the operating system does not open it (" + e.getMessage() + ")", e);
        }
    }

    @Override
    void save(KeyStore store) throws GeneralSecurityException, IOException {
        store.store(null, null);
    }

    @Override
    List<String> sentences(Optional<TrustStoreEntry> before, Optional<TrustStoreEntry> after) {
        TrustStoreEntry entry = after.or(() -> before).orElseThrow();
        String what = CertificateNames.spoken(entry.certificate());
        return List.of(
                after.isPresent()
                        ? "The operating system adds " + what + " to " + kind.type() + " as '" + entry.label() + "'."
                        : "The operating system deletes " + what + " from " + kind.type() + ".");
    }
}
