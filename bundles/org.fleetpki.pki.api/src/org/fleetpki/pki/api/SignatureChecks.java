// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.osgi.annotation.versioning.ProviderType;

/** Verifies signatures on foreign data, by the fastest provider at hand. */
@ProviderType
public interface SignatureChecks {

    /** What came of a check. */
    enum Outcome {
        /** The signature was made with the key over the data. */
        VALID,
        /** It was not. */
        INVALID,
        /** It cannot be told: the algorithm or curve is not known here, or key, parameters or signature do not parse. */
        UNSUPPORTED
    }

    /**
     * Verify a signature. Never throws for foreign data, and never takes longer than the largest key that is accepted
     * (RSA 16384) needs.
     *
     * @param key whose private half signed
     * @param algorithm the signature algorithm with its parameters
     * @param signed what was signed
     * @param signature the bytes of the signature
     */
    Outcome verify(PublicKeyInfo key, AlgorithmIdentifier algorithm, byte[] signed, byte[] signature);
}
