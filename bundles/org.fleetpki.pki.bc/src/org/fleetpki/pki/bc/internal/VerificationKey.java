// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;

/**
 * A public key in the form that its fastest implementation likes. It remembers no verdict, only what has been computed from
 * the key, and may be used by several threads.
 */
sealed interface VerificationKey {

    /**
     * Whether a signature was made with this key.
     *
     * @throws GeneralSecurityException if that cannot be told
     */
    boolean verify(SignatureScheme scheme, byte[] signed, byte[] signature) throws GeneralSecurityException;

    /**
     * A key of a JCA provider.
     *
     * @param provider empty for those of the JDK
     */
    record OfProvider(PublicKey key, Optional<Provider> provider) implements VerificationKey {

        @Override
        public boolean verify(SignatureScheme scheme, byte[] signed, byte[] signature) throws GeneralSecurityException {
            Signature check = Providers.signature(scheme, provider);
            check.initVerify(key);
            check.update(signed);
            try {
                return check.verify(signature);
            } catch (SignatureException e) {
                // such as of a wrong length
                return false;
            }
        }
    }

    /** A point on a curve, checked by Bouncy Castle without the detour through JCA. */
    record Point(ECPublicKeyParameters key) implements VerificationKey {

        @Override
        public boolean verify(SignatureScheme scheme, byte[] signed, byte[] signature) throws GeneralSecurityException {
            Optional<EcdsaSignature> numbers = EcdsaSignature.read(signature);
            if (numbers.isEmpty()) {
                return false;
            }
            ECDSASigner check = new ECDSASigner();
            check.init(false, key);
            return check.verifySignature(
                    MessageDigest.getInstance(scheme.hash()).digest(signed),
                    numbers.get().r(),
                    numbers.get().s());
        }
    }

    /**
     * A native key, and pure Java for what the native provider does not have, such as MD5.
     *
     * @param ofThePlatform asked first
     * @param pureJava asked where that provider refuses the key or the algorithm, so that both kinds of installation
     *     accept the same signatures
     */
    record WithFallback(OfProvider ofThePlatform, VerificationKey pureJava) implements VerificationKey {

        @Override
        public boolean verify(SignatureScheme scheme, byte[] signed, byte[] signature) throws GeneralSecurityException {
            if (pureJava instanceof Point && EcdsaSignature.read(signature).isEmpty()) {
                return false;
            }
            try {
                return ofThePlatform.verify(scheme, signed, signature);
            } catch (NoSuchAlgorithmException | InvalidKeyException | InvalidAlgorithmParameterException e) {
                return pureJava.verify(scheme, signed, signature);
            }
        }
    }
}
