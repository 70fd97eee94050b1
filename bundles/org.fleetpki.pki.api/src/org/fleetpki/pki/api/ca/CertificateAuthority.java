// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.osgi.annotation.versioning.ProviderType;

/** A certification authority whose key is locked. */
@ProviderType
public interface CertificateAuthority {

    /** Its name in the workspace. */
    String id();

    /** Its own certificate first, then its issuers, up to and with the root where that is known. */
    List<X509Certificate> chain();

    /** Its own certificate. */
    default X509Certificate certificate() {
        return chain().getFirst();
    }

    /** Where chains end: the last certificate known. */
    default X509Certificate root() {
        return chain().getLast();
    }

    /**
     * Tell what the rules would say to an order, and change nothing: no serial number is taken.
     *
     * @return all findings; an error among them means that {@link Unlocked#prepare} would refuse
     */
    List<Finding> preview(CertificationOrder order) throws PkiException;

    /** The certificate that was issued under a serial number; empty if none was. */
    Optional<X509Certificate> issued(BigInteger serial) throws PkiException;

    /** Everything issued and recorded, oldest first. */
    List<X509Certificate> issued() throws PkiException;

    /**
     * Open the key.
     *
     * @param passphrase is not kept; the caller closes it
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.WrongPassphrase}
     */
    Unlocked unlock(Secret passphrase) throws PkiException;

    /** An authority that can sign, until it is closed. */
    @ProviderType
    interface Unlocked extends AutoCloseable {

        /**
         * Check an order against the authority and the profile, take a serial number, build the certificate, sign it
         * with a throw-away key and lint it.
         *
         * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Refused} if a rule refuses it
         */
        PreparedCertificate prepare(CertificationOrder order) throws PkiException;

        /**
         * Sign what was prepared: written to the authority's journal first, recorded afterwards, and only once.
         *
         * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Storage} if it cannot be recorded; then nothing was signed
         */
        X509Certificate issue(PreparedCertificate prepared) throws PkiException;

        @Override
        void close();
    }
}
