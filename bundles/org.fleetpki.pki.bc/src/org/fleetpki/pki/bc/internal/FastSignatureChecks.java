// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.GeneralSecurityException;
import java.util.Optional;
import org.fleetpki.pki.api.KeyFamily;
import org.fleetpki.pki.api.SignatureChecks;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Verifies signatures by whoever is fastest. Broken hashes (MD5, SHA-1) verify too: judging them is not its office. */
@Component
public final class FastSignatureChecks implements SignatureChecks {

    private final VerificationKeys keys;

    @Activate
    public FastSignatureChecks(@Reference FastestProviders providers) {
        this.keys = new VerificationKeys(providers);
    }

    /** In pure Java. */
    public FastSignatureChecks() {
        this(new FastestProviders());
    }

    @Override
    public Outcome verify(PublicKeyInfo key, AlgorithmIdentifier algorithm, byte[] signed, byte[] signature) {
        try {
            Optional<SignatureScheme> scheme = SignatureScheme.of(algorithm);
            Optional<KeyFamily> family = KeyFamily.of(key);
            if (scheme.isEmpty() || family.isEmpty()) {
                return Outcome.UNSUPPORTED;
            }
            VerificationKey verifying = keys.read(key, family.get());
            boolean valid = scheme.get().fits(key, family.get()) && verifying.verify(scheme.get(), signed, signature);
            return valid ? Outcome.VALID : Outcome.INVALID;
        } catch (GeneralSecurityException | Asn1Exception | RuntimeException | StackOverflowError e) {
            // parsers and providers throw undeclared exceptions at hostile keys
            return Outcome.UNSUPPORTED;
        }
    }
}
