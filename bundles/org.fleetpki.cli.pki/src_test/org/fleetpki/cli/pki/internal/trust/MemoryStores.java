// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreChange;
import org.fleetpki.pki.api.trust.TrustStoreUndo;
import org.fleetpki.pki.api.trust.TrustStores;

/** A computer with two trust stores in memory. */
final class MemoryStores implements TrustStores {

    final MemoryStore browser = new MemoryStore("nss:/browser");
    final MemoryStore system = new MemoryStore("system:/");
    final List<TrustStoreUndo> undoable = new ArrayList<>();
    boolean gone;
    Optional<String> password = Optional.empty();

    @Override
    public List<TrustStore> present() {
        return List.of(browser, system);
    }

    @Override
    public List<TrustStore> find(String id, Optional<Secret> secret) throws PkiException {
        if (gone) {
            throw new PkiException(new PkiFailure.Storage(id, "it is gone"));
        }
        password = secret.map(given -> new String(given.characters()));
        List<TrustStore> found =
                present().stream().filter(store -> store.id().startsWith(id)).toList();
        if (found.isEmpty()) {
            throw new PkiException(new PkiFailure.Storage(id, "there is none"));
        }
        return found;
    }

    @Override
    public TrustStoreChange planAdd(TrustStore store, X509Certificate certificate, boolean devices)
            throws PkiException {
        if (!devices && certificate.getBasicConstraints() < 0) {
            throw refused("It is no authority.");
        }
        return store.planAdd(certificate);
    }

    @Override
    public TrustStoreChange planRemove(TrustStore store, Fingerprint sha256, boolean force) throws PkiException {
        if (!force && undoable.isEmpty()) {
            throw refused("Others added it.");
        }
        return store.planRemove(sha256);
    }

    private static PkiException refused(String sentence) {
        return new PkiException(new PkiFailure.Refused(List.of(new Finding("no", Severity.ERROR, sentence, ""))));
    }

    @Override
    public Optional<TrustStoreUndo> apply(String run, TrustStore store, TrustStoreChange change) throws PkiException {
        store.apply(change);
        TrustStoreUndo undo = new TrustStoreUndo(run + undoable.size(), run, Instant.EPOCH, change);
        undoable.addFirst(undo);
        return Optional.of(undo);
    }

    @Override
    public String newRun() {
        return "run-" + undoable.size();
    }

    @Override
    public List<TrustStoreUndo> undoable() {
        return List.copyOf(undoable);
    }

    @Override
    public void undo(TrustStoreUndo undone, TrustStore store, TrustStoreChange plan) throws PkiException {
        store.apply(plan);
        undoable.remove(undone);
    }

    @Override
    public void forget(TrustStoreUndo undo) {
        undoable.remove(undo);
    }
}
