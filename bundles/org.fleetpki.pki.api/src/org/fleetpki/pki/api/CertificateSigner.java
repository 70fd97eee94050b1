// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import org.osgi.annotation.versioning.ProviderType;

/** Turns contents into a certificate. It decides nothing: the authority decided when it made the contents. */
@ProviderType
public interface CertificateSigner {

    /**
     * Encode and sign. The extensions follow from {@link CertificateContents#usage()}: basicConstraints, keyUsage,
     * extKeyUsage, subjectAltName, subjectKeyIdentifier and authorityKeyIdentifier; the signature algorithm follows
     * from the key (SHA-256, or the hash of the curve's own strength).
     *
     * @throws PkiException {@link PkiFailure.Malformed} if the key cannot sign
     */
    X509Certificate sign(CertificateContents contents, PrivateKey issuerKey) throws PkiException;
}
