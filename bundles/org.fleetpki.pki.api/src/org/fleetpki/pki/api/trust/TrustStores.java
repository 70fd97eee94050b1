// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The trust stores of this computer, and the rules for changing them: only authorities are added unless somebody
 * insists, only what this product added is removed unless somebody insists, and every change is recorded before it is
 * made.
 */
@ProviderType
public interface TrustStores {

    /** All that are there, by family. */
    List<TrustStore> present();

    /**
     * Find by name.
     *
     * @param id a family, such as {@code nss}, for all of its stores, or one store as {@code nss:/path}
     * @param password opens stores that have one; empty for the usual one. The caller closes it after the last use
     * @return at least one
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Storage} if there is none
     */
    List<TrustStore> find(String id, Optional<Secret> password) throws PkiException;

    /**
     * Plan to trust a certificate.
     *
     * @param devices whether the certificate of a device itself may be added, too
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Refused} if it is no authority's
     */
    TrustStoreChange planAdd(TrustStore store, X509Certificate certificate, boolean devices) throws PkiException;

    /**
     * Plan to take a certificate away.
     *
     * @param force whether one that others added may be taken away, too
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Refused} if it is not there, or others added it
     */
    TrustStoreChange planRemove(TrustStore store, Fingerprint sha256, boolean force) throws PkiException;

    /**
     * Record and make a change.
     *
     * @param run names what belongs together, as {@link #newRun()} gave it
     * @return the record; empty if the change has no effect
     */
    Optional<TrustStoreUndo> apply(String run, TrustStore store, TrustStoreChange change) throws PkiException;

    /** A name for the changes of one command. */
    String newRun();

    /** What can be taken back, latest first. Records that cannot be read are left out. */
    List<TrustStoreUndo> undoable() throws PkiException;

    /**
     * Make the change that takes a recorded one back, and forget the record.
     *
     * @param plan what {@link TrustStore#planUndo} said
     */
    void undo(TrustStoreUndo undone, TrustStore store, TrustStoreChange plan) throws PkiException;

    /** Forget a recorded change without taking it back, as when its store is no longer there. */
    void forget(TrustStoreUndo undo) throws PkiException;
}
