// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.security.PrivateKey;
import java.security.PublicKey;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.api.SignatureMaker;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;

/**
 * Signs, and looks at the signature before anybody else does: a fault of the machine while it signs would give away an RSA
 * key to whoever gets the wrong signature.
 */
record CheckedSigning(SignatureMaker maker, SignatureChecks checks) {

    /** How a key signs here; every client reads PKCS #1 v1.5. */
    AlgorithmIdentifier algorithmFor(PublicKey key) throws PkiException {
        return maker.algorithmFor(key, SignatureMaker.RsaScheme.PKCS1);
    }

    byte[] sign(PrivateKey key, PublicKey publicKey, AlgorithmIdentifier algorithm, byte[] data) throws PkiException {
        byte[] signature =
                key instanceof TokenKey token ? token.sign(algorithm, data) : maker.sign(key, algorithm, data);
        try {
            PublicKeyInfo info = PublicKeyInfo.read(publicKey.getEncoded());
            if (checks.verify(info, algorithm, data, signature) != SignatureChecks.Outcome.VALID) {
                throw new IllegalStateException("the signature just made does not verify; it was discarded");
            }
        } catch (Asn1Exception e) {
            throw new IllegalStateException("the key of a certificate has an encoding", e);
        }
        return signature;
    }
}
