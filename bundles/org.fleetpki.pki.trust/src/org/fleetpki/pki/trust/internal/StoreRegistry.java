// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Secret;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreChange;
import org.fleetpki.pki.api.trust.TrustStoreFamily;
import org.fleetpki.pki.api.trust.TrustStoreUndo;
import org.fleetpki.pki.api.trust.TrustStores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** All families that are there, the rules for changing their stores, and the journal of what was changed. */
@Component
public final class StoreRegistry implements TrustStores {

    private static final DateTimeFormatter RUN =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final ChangeJournal journal;
    private final InstantSource clock;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<TrustStoreFamily> families;

    @Activate
    public StoreRegistry() {
        this(List.of(), Surroundings.state().resolve("fleetpki").resolve("trust"), InstantSource.system());
    }

    /**
     * @param families the families to begin with; in a framework they come and go as services
     * @param journal the folder of what can be undone; made when it is needed
     */
    public StoreRegistry(List<TrustStoreFamily> families, Path journal, InstantSource clock) {
        this.families = families;
        this.journal = new ChangeJournal(journal);
        this.clock = clock;
    }

    @Override
    public List<TrustStore> present() {
        return families.stream()
                .sorted(Comparator.comparing(TrustStoreFamily::id))
                .flatMap(family -> family.found(Optional.empty()).stream())
                .toList();
    }

    @Override
    public List<TrustStore> find(String id, Optional<Secret> password) throws PkiException {
        int colon = id.indexOf(':');
        TrustStoreFamily family = family(colon < 0 ? id : id.substring(0, colon));
        if (colon >= 0) {
            return List.of(family.open(id.substring(colon + 1), password));
        }
        List<TrustStore> found = family.found(password);
        if (found.isEmpty()) {
            throw new PkiException(new PkiFailure.Storage(
                    id, "there are no " + family.title() + " here; name one as " + id + ":PLACE"));
        }
        return found;
    }

    private TrustStoreFamily family(String id) throws PkiException {
        return families.stream()
                .filter(family -> family.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PkiException(new PkiFailure.Malformed(
                        "'" + id + "'",
                        "there is no such kind of trust store; known are "
                                + families.stream()
                                        .map(TrustStoreFamily::id)
                                        .sorted()
                                        .collect(Collectors.joining(", ")))));
    }

    @Override
    public TrustStoreChange planAdd(TrustStore store, X509Certificate certificate, boolean devices)
            throws PkiException {
        if (!devices && !CertificateNames.isAuthority(certificate)) {
            throw EditableStore.refused(
                    "no-authority",
                    CertificateNames.spoken(certificate) + " is not the certificate of an authority.",
                    "Add the root of the authority that issued it.");
        }
        return store.planAdd(certificate);
    }

    @Override
    public TrustStoreChange planRemove(TrustStore store, Fingerprint sha256, boolean force) throws PkiException {
        TrustStoreChange change = store.planRemove(sha256);
        if (!force && !isOurs(store, sha256)) {
            throw EditableStore.refused(
                    "added-by-others",
                    CertificateNames.spoken(change.certificate()) + " in " + store.location()
                            + " was not added by this program, and others may need it.",
                    "Insist if nobody does.");
        }
        return change;
    }

    /** What was recorded last about a certificate tells who put it there. */
    private boolean isOurs(TrustStore store, Fingerprint sha256) throws PkiException {
        return journal.all().stream()
                .map(TrustStoreUndo::change)
                .filter(change -> change.store().equals(store.id())
                        && Fingerprint.of(change.certificate()).equals(sha256))
                .findFirst()
                .filter(change -> change.before().isEmpty() && change.after().isPresent())
                .isPresent();
    }

    @Override
    public String newRun() {
        return RUN.format(clock.instant());
    }

    @Override
    public Optional<TrustStoreUndo> apply(String run, TrustStore store, TrustStoreChange change) throws PkiException {
        if (change.isEmpty()) {
            return Optional.empty();
        }
        TrustStoreUndo undo = journal.add(run, clock.instant(), change);
        try {
            store.apply(change);
            return Optional.of(undo);
        } catch (PkiException e) {
            forgetUnlessMade(store, undo);
            throw e;
        }
    }

    /** A change that failed and left something behind can still be taken back. */
    private void forgetUnlessMade(TrustStore store, TrustStoreUndo undo) {
        try {
            if (store.planUndo(undo.change()).isEmpty()) {
                journal.remove(undo);
            }
        } catch (PkiException e) {
            System.getLogger(StoreRegistry.class.getName())
                    .log(System.Logger.Level.DEBUG, "the record " + undo.id() + " is kept", e);
        }
    }

    @Override
    public List<TrustStoreUndo> undoable() throws PkiException {
        return journal.all();
    }

    @Override
    public void undo(TrustStoreUndo undone, TrustStore store, TrustStoreChange plan) throws PkiException {
        store.apply(plan);
        journal.remove(undone);
    }

    @Override
    public void forget(TrustStoreUndo undo) throws PkiException {
        journal.remove(undo);
    }
}
