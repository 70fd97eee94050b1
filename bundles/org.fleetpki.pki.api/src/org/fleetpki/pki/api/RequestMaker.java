// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.KeyPair;
import java.util.List;
import org.fleetpki.pki.model.Extension;
import org.osgi.annotation.versioning.ProviderType;

/** Makes certification requests (PKCS #10, RFC 2986). */
@ProviderType
public interface RequestMaker {

    /**
     * Make a request and sign it with the key that it is for.
     *
     * @param subject whom the certificate shall name; its alternative names become an extension that is asked for
     * @param extensions what else is asked for, in this order behind the names; none of them a second subjectAltName
     * @param keys two halves that belong together; the private one may stay in its token
     * @param scheme how an RSA key signs
     * @return the request in DER
     * @throws PkiException {@link PkiFailure.Malformed} if the key cannot sign
     * @throws IllegalArgumentException if two extensions are of one type
     */
    byte[] make(CertificateSubject subject, List<Extension> extensions, KeyPair keys, SignatureMaker.RsaScheme scheme)
            throws PkiException;
}
