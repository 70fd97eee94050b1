// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.PrivateKey;
import java.security.PublicKey;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.osgi.annotation.versioning.ProviderType;

/** Makes signatures, by the fastest provider at hand; a key in a token is left to its own provider. */
@ProviderType
public interface SignatureMaker {

    /** How RSA keys sign; other keys have one way only. */
    enum RsaScheme {
        /** PKCS #1 v1.5, which every device reads. */
        PKCS1,
        /** RSASSA-PSS (RFC 4055), which old devices do not read. */
        PSS
    }

    /**
     * The algorithm for a key: the hash fits the key's strength (SHA-256 up to P-256 and RSA 3072, else SHA-384 or SHA-512),
     * and keys that bring their own hash have no choice.
     *
     * @throws PkiException {@link PkiFailure.Malformed} if keys of that kind cannot sign
     */
    AlgorithmIdentifier algorithmFor(PublicKey key, RsaScheme scheme) throws PkiException;

    /**
     * Sign.
     *
     * @param algorithm as {@link #algorithmFor} gives it
     * @return the signature as it stands in a certificate
     * @throws PkiException {@link PkiFailure.Malformed} if the key cannot sign with that algorithm
     */
    byte[] sign(PrivateKey key, AlgorithmIdentifier algorithm, byte[] data) throws PkiException;
}
