// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.pki.api.CertificateSubject;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.Secret;

/** How certificates are managed in one firmware line: requests and answers, and no decisions. */
interface CertificateClient {

    /** The kinds of key that the store for new keys makes; never empty. */
    Set<KeyType> keyTypes() throws DeviceException;

    /** The certificates that have a key in the device; one that cannot be read is left out. */
    List<StoredCertificate> certificates() throws DeviceException;

    /** The certificates of authorities; one that cannot be read is left out. */
    List<StoredCertificate> authorities() throws DeviceException;

    /**
     * Have the device make a key and a certificate for it, signed by itself.
     *
     * @param validity from the device's own time on; empty for what is usual there
     */
    void create(String id, KeyType type, CertificateSubject subject, Optional<Validity> validity, Duration patience)
            throws DeviceException;

    /** Whether its requests carry alternative names. */
    boolean writesAlternativeNames();

    /** A PKCS #10 request for a key, in PEM or DER. */
    byte[] request(String id, CertificateSubject subject) throws DeviceException;

    /** Replace a certificate by another for the same key. */
    void replace(String id, X509Certificate certificate) throws DeviceException;

    /** Bring a certificate with its key; only to be called over TLS. */
    void upload(String id, X509Certificate certificate, PrivateKey key) throws DeviceException;

    /** Whether the names of the request that brings a PKCS #12 file are confirmed by a public source. */
    boolean isPkcs12Documented();

    /** Bring a PKCS #12 file; only to be called over TLS. */
    void uploadPkcs12(String id, byte[] file, Secret passphrase) throws DeviceException;

    /** Add the certificate of an authority. */
    void addAuthority(String id, X509Certificate certificate) throws DeviceException;

    /** Delete a certificate and its key. */
    void deleteCertificate(String id) throws DeviceException;

    /** Delete the certificate of an authority. */
    void deleteAuthority(String id) throws DeviceException;

    /**
     * How long a certificate is valid.
     *
     * @param from the first moment
     * @param to the last
     */
    record Validity(Instant from, Instant to) {}
}
