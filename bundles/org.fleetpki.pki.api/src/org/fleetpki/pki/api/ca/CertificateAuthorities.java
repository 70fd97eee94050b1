// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Secret;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The certification authorities in a folder, one sub-folder each, in the form that innovaphone gateways keep on a
 * CompactFlash card ({@code CA/cacert.pem}, {@code CA/cakey.pem}, {@code CA/serial.txt}) beside an openssl
 * {@code index.txt}.
 */
@ProviderType
public interface CertificateAuthorities {

    /** The authorities in a folder, by id; empty if the folder does not exist. */
    List<CertificateAuthority> list(Path folder) throws PkiException;

    /**
     * Open one.
     *
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.NoSuchAuthority} if there is none of that name
     */
    CertificateAuthority open(Path folder, String id) throws PkiException;

    /**
     * Make a root with a key of its own.
     *
     * @throws PkiException {@link org.fleetpki.pki.api.PkiFailure.NoSuchAuthority} if the name is taken
     */
    CertificateAuthority createRoot(Path folder, AuthorityOrder order, Secret passphrase) throws PkiException;

    /** Make an intermediate with a key of its own, certified by another authority of the same folder. */
    CertificateAuthority createIntermediate(
            Path folder,
            AuthorityOrder order,
            Secret passphrase,
            CertificateAuthority issuer,
            CertificateAuthority.Unlocked issuerKey)
            throws PkiException;

    /**
     * Take over an authority that others made. The key is stored anew, encrypted with the new passphrase.
     *
     * @param chain the authority's certificate first, then its issuers
     * @param keyPem its key in PEM
     * @param keyPassphrase opens {@code keyPem}; empty where it is not encrypted
     * @throws PkiException if the key does not belong to the certificate, or that is not an authority's
     */
    CertificateAuthority importExisting(
            Path folder,
            String id,
            List<X509Certificate> chain,
            String keyPem,
            Optional<Secret> keyPassphrase,
            Secret passphrase)
            throws PkiException;

    /**
     * Take over an authority that a {@link ForeignAuthorityReader} found, with everything that it has issued and revoked.
     * The key is stored anew, encrypted with the passphrase.
     *
     * @throws PkiException if the key does not belong to the certificate, or that is not an authority's
     */
    CertificateAuthority importForeign(Path folder, String id, ForeignAuthority authority, Secret passphrase)
            throws PkiException;
}
