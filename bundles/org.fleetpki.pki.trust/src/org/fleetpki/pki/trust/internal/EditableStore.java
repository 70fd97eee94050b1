// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.trust.internal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.trust.TrustStore;
import org.fleetpki.pki.api.trust.TrustStoreChange;
import org.fleetpki.pki.api.trust.TrustStoreEntry;

/** What all stores have in common: a change is planned from what is there, and made only if that is still there. */
abstract class EditableStore implements TrustStore {

    /** The entry that makes programs trust a certificate, given what is there now. */
    abstract TrustStoreEntry wanted(X509Certificate certificate, Optional<TrustStoreEntry> now);

    /** What {@link #write} would do, one sentence each. */
    abstract List<String> sentences(Optional<TrustStoreEntry> before, Optional<TrustStoreEntry> after)
            throws PkiException;

    /** Make it so. */
    abstract void write(Optional<TrustStoreEntry> before, Optional<TrustStoreEntry> after) throws PkiException;

    /**
     * Refuse to remove what is not ours to remove, whoever insists.
     *
     * @throws PkiException {@link PkiFailure.Refused}
     */
    void requireRemovable(TrustStoreEntry entry) throws PkiException {
        // In most stores everything can be removed.
    }

    @Override
    public final TrustStoreChange planAdd(X509Certificate certificate) throws PkiException {
        Optional<TrustStoreEntry> now = find(Fingerprint.of(certificate));
        return now.isPresent() && now.get().trustedForServers()
                ? change(now, now)
                : change(now, Optional.of(wanted(certificate, now)));
    }

    @Override
    public final TrustStoreChange planRemove(Fingerprint sha256) throws PkiException {
        Optional<TrustStoreEntry> now = find(sha256);
        if (now.isEmpty()) {
            throw refused(
                    "not-in-store",
                    "There is no certificate with the SHA-256 fingerprint " + sha256 + " in " + location() + ".",
                    "Name one of those that 'trust list' shows.");
        }
        requireRemovable(now.get());
        return change(now, Optional.empty());
    }

    @Override
    public final TrustStoreChange planUndo(TrustStoreChange done) throws PkiException {
        Optional<TrustStoreEntry> now = find(done);
        if (now.equals(done.before())) {
            return new TrustStoreChange(
                    id(), done.before().or(done::after), done.before().or(done::after), List.of());
        }
        if (!now.equals(done.after())) {
            throw refused(
                    "changed-since",
                    "The entry of " + CertificateNames.spoken(done.certificate()) + " in " + location()
                            + " was changed by others since.",
                    "Look with 'trust list', and change it with 'trust add' or 'trust remove'.");
        }
        return change(now, done.before());
    }

    @Override
    public final void apply(TrustStoreChange change) throws PkiException {
        if (!change.store().equals(id())) {
            throw new IllegalArgumentException("a change of " + change.store() + " was given to " + id());
        }
        if (change.isEmpty()) {
            return;
        }
        if (!find(change).equals(change.before())) {
            throw storage("it is no longer what it was when the change was planned, so nothing was changed");
        }
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            throw storage("it cannot be changed: " + obstacle.get().replaceFirst("\\.$", ""));
        }
        write(change.before(), change.after());
        if (!find(change).equals(change.after())) {
            throw storage("the change was made and cannot be seen in it");
        }
    }

    /** The failure to read or write it. */
    final PkiException storage(String detail) {
        return storage(detail, null);
    }

    final PkiException storage(String detail, Throwable cause) {
        return new PkiException(new PkiFailure.Storage(location(), detail), cause);
    }

    static PkiException refused(String code, String message, String remedy) {
        return new PkiException(new PkiFailure.Refused(List.of(new Finding(code, Severity.ERROR, message, remedy))));
    }

    private Optional<TrustStoreEntry> find(Fingerprint fingerprint) throws PkiException {
        return entries().stream()
                .filter(entry -> entry.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** The entry that a change is about. Some stores may have a second one with the same certificate. */
    private Optional<TrustStoreEntry> find(TrustStoreChange change) throws PkiException {
        String label = change.after().or(change::before).orElseThrow().label();
        return entries().stream()
                .filter(entry ->
                        entry.label().equals(label) && entry.certificate().equals(change.certificate()))
                .findFirst();
    }

    private TrustStoreChange change(Optional<TrustStoreEntry> before, Optional<TrustStoreEntry> after)
            throws PkiException {
        return new TrustStoreChange(id(), before, after, before.equals(after) ? List.of() : sentences(before, after));
    }
}
