// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreChange;
import org.fleetpki.pki.api.trust.TrustStoreEntry;

/** A trust store in memory. */
final class MemoryStore implements TrustStore {

    final List<TrustStoreEntry> contents = new ArrayList<>();
    Optional<String> obstacle = Optional.empty();
    boolean broken;
    private final String id;

    MemoryStore(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "store in memory";
    }

    @Override
    public String location() {
        return "memory";
    }

    @Override
    public Optional<String> obstacle() {
        return obstacle;
    }

    @Override
    public List<TrustStoreEntry> entries() {
        return List.copyOf(contents);
    }

    @Override
    public TrustStoreChange planAdd(X509Certificate certificate) {
        Optional<TrustStoreEntry> now = find(Fingerprint.of(certificate));
        TrustStoreEntry after = new TrustStoreEntry("added", certificate, true, "");
        return new TrustStoreChange(id, now, now.or(() -> Optional.of(after)), List.of("Adds it to " + id + "."));
    }

    @Override
    public TrustStoreChange planRemove(Fingerprint sha256) {
        return new TrustStoreChange(id, find(sha256), Optional.empty(), List.of("Removes it from " + id + "."));
    }

    @Override
    public TrustStoreChange planUndo(TrustStoreChange done) {
        return new TrustStoreChange(id, done.after(), done.before(), List.of("Takes it back in " + id + "."));
    }

    @Override
    public void apply(TrustStoreChange change) throws PkiException {
        if (broken) {
            throw new PkiException(new PkiFailure.Storage(id, "the disk is full"));
        }
        change.before().ifPresent(contents::remove);
        change.after().ifPresent(contents::add);
    }

    private Optional<TrustStoreEntry> find(Fingerprint sha256) {
        return contents.stream()
                .filter(entry -> entry.fingerprint().equals(sha256))
                .findFirst();
    }
}
