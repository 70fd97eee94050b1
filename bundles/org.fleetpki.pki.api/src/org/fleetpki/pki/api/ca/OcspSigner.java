// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.osgi.annotation.versioning.ProviderType;

/** Signs OCSP responses of one authority. Several threads may use it at once. */
@ProviderType
public interface OcspSigner {

    /** Whose key signs: the authority's own certificate, or one that it issued for this. */
    X509Certificate certificate();

    /** Whether the certificate has to go with the response, because clients do not have it. */
    boolean isDelegated();

    /** Up to when clients accept its signatures. */
    default Instant end() {
        return certificate().getNotAfter().toInstant();
    }

    /** How it signs. */
    AlgorithmIdentifier algorithm();

    /**
     * Sign.
     *
     * @param responseData the encoding of a ResponseData (RFC 6960, 4.2.1)
     * @throws IllegalArgumentException if it is anything else: this must never sign a certificate
     */
    byte[] sign(byte[] responseData) throws PkiException;
}
