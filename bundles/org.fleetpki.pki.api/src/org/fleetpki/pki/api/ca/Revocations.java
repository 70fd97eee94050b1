// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.time.Duration;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.osgi.annotation.versioning.ProviderType;

/** Revokes certificates, and signs what tells the world about it: revocation lists and OCSP responses. */
@ProviderType
public interface Revocations {

    /** The book of an authority of {@link CertificateAuthorities}; no key is needed to revoke. */
    RevocationBook book(CertificateAuthority authority);

    /**
     * Make a revocation list (RFC 5280, 5) and keep it beside the authority's certificate.
     *
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.Refused} if the authority may not sign lists, the clock is behind the last
     *     list, or there is no full list that a delta could build on
     */
    CreatedCrl createCrl(CertificateAuthority.Unlocked authority, CrlOrder order) throws PkiException;

    /** The DER encoding of the last list; empty if there is none. */
    Optional<byte[]> crl(CertificateAuthority authority, boolean delta) throws PkiException;

    /** A signer that uses the authority's own key, for authorities whose answers nobody else may sign. */
    OcspSigner directSigner(CertificateAuthority.Unlocked authority) throws PkiException;

    /**
     * A signer with a key of its own that is never stored, and a certificate for OCSP signing alone (RFC 6960, 4.2.2.2)
     * that clients need not check for revocation, which is why it is short-lived.
     *
     * @param life how long the certificate is valid
     */
    OcspSigner delegatedSigner(CertificateAuthority.Unlocked authority, Duration life) throws PkiException;
}
