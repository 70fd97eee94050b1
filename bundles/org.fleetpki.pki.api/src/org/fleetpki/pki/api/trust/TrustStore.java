// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.PkiException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A place where programs of this computer look up whom they trust. Planning changes nothing; what is planned is applied
 * exactly, or refused because the store has changed since.
 */
@ProviderType
public interface TrustStore {

    /** Its family and its place, such as {@code nss:/home/ada/.pki/nssdb}; {@link TrustStores#find} takes it. */
    String id();

    /** Whose store it is, in words. */
    String title();

    /** Where it is: a path, or the name by which the operating system knows it. */
    String location();

    /** Why this process cannot change it, in one sentence; empty if it can. */
    Optional<String> obstacle();

    /**
     * What is in it, in its own order. Certificates that do not parse are left out.
     *
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Storage} if it cannot be read, {@link org.fleetpki.pki.api.PkiFailure.WrongPassphrase}
     */
    List<TrustStoreEntry> entries() throws PkiException;

    /**
     * Say what would have to change for TLS servers to be accepted because of a certificate.
     *
     * @return without effect if they are already
     */
    TrustStoreChange planAdd(X509Certificate certificate) throws PkiException;

    /**
     * Say what would have to change for a certificate to be gone.
     *
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Refused} if it is not there, or came with the operating system
     */
    TrustStoreChange planRemove(Fingerprint sha256) throws PkiException;

    /**
     * Say what would have to change to take a change back.
     *
     * @return without effect if that happened already
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Refused} if others have changed the entry since
     */
    TrustStoreChange planUndo(TrustStoreChange done) throws PkiException;

    /**
     * Make a change that was planned, and look whether it came to be.
     *
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Storage} if it could not be made, or the entry is not what it was
     */
    void apply(TrustStoreChange change) throws PkiException;
}
