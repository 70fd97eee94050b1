// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.cert.X509Certificate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Reads certificates and requests that others made, told by their content and never by a file's ending. */
@ProviderType
public interface PkiReader {

    /**
     * Read every certificate in PEM (several, with any text around them, CRLF or LF) or one in DER.
     *
     * @return at least one certificate, in the order of the file
     * @throws PkiException {@link PkiFailure.Malformed} if there is none, or one does not parse
     */
    List<X509Certificate> certificates(byte[] data) throws PkiException;

    /**
     * Read a PKCS #10 request in PEM, bare base64 or DER, and verify its own signature (proof of possession).
     *
     * @throws PkiException {@link PkiFailure.Malformed} if it does not parse or its signature does not verify
     */
    CertificateRequest request(byte[] data) throws PkiException;

    /**
     * The subject alternative names of a certificate that TLS clients compare; other kinds are left out.
     *
     * @throws PkiException {@link PkiFailure.Malformed} if the extension does not parse
     */
    List<GeneralName> alternativeNames(X509Certificate certificate) throws PkiException;
}
