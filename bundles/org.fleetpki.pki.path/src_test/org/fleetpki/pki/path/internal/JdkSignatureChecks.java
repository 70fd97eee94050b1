// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.name.OidNames;

/** Verifies signatures with the JDK alone. */
final class JdkSignatureChecks implements SignatureChecks {

    private static final Map<String, String> ALGORITHMS = Map.of(
            "1.2.840.10045.4.3.2",
            "SHA256withECDSA",
            "1.2.840.10045.4.3.3",
            "SHA384withECDSA",
            "1.2.840.10045.4.3.4",
            "SHA512withECDSA",
            "1.2.840.10045.4.1",
            "SHA1withECDSA",
            "1.2.840.113549.1.1.11",
            "SHA256withRSA",
            "1.2.840.113549.1.1.12",
            "SHA384withRSA",
            "1.2.840.113549.1.1.13",
            "SHA512withRSA",
            "1.2.840.113549.1.1.5",
            "SHA1withRSA",
            "1.2.840.113549.1.1.4",
            "MD5withRSA",
            OidNames.ED25519,
            "Ed25519");

    @Override
    public Outcome verify(PublicKeyInfo key, AlgorithmIdentifier algorithm, byte[] signed, byte[] signature) {
        Optional<String> name = Optional.ofNullable(ALGORITHMS.get(algorithm.oid()));
        if (name.isEmpty()) {
            return Outcome.UNSUPPORTED;
        }
        try {
            Signature check = Signature.getInstance(name.get());
            check.initVerify(key(key));
            check.update(signed);
            return check.verify(signature) ? Outcome.VALID : Outcome.INVALID;
        } catch (SignatureException e) {
            return Outcome.INVALID;
        } catch (GeneralSecurityException | RuntimeException e) {
            return Outcome.UNSUPPORTED;
        }
    }

    private static PublicKey key(PublicKeyInfo key) throws GeneralSecurityException {
        String kind = key.isRsa() ? "RSA" : key.isEc() ? "EC" : "Ed25519";
        return KeyFactory.getInstance(kind)
                .generatePublic(new X509EncodedKeySpec(key.encoded().toArray()));
    }
}
