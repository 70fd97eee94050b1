// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PSSParameterSpec;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.name.OidNames;

/** A key that stays in its token, together with the one provider that can work with it, which nobody registered. */
final class TokenKey implements PrivateKey {

    private static final long serialVersionUID = 1L;

    private final transient PrivateKey handle;
    private final transient Provider provider;

    TokenKey(PrivateKey handle, Provider provider) {
        this.handle = handle;
        this.provider = provider;
    }

    PrivateKey handle() {
        return handle;
    }

    @Override
    public String getAlgorithm() {
        return handle.getAlgorithm();
    }

    /** Null: it does not show itself. */
    @Override
    public String getFormat() {
        return null;
    }

    /** Null: it does not show itself. */
    @Override
    public byte[] getEncoded() {
        return null;
    }

    byte[] sign(AlgorithmIdentifier algorithm, byte[] data) throws PkiException {
        try {
            Signature signature = Signature.getInstance(jcaName(algorithm), provider);
            if (algorithm.oid().equals(OidNames.RSASSA_PSS)) {
                AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
                parameters.init(algorithm.parameters().orElseThrow().toArray());
                signature.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
            }
            signature.initSign(handle);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new PkiException(
                    new PkiFailure.Malformed(
                            "The token", "it does not sign with " + algorithm.name() + "; is it still there"),
                    e);
        }
    }

    /** {@code sha256WithRSAEncryption} is {@code SHA256withRSA}, {@code ecdsa-with-SHA256} is {@code SHA256withECDSA}. */
    private static String jcaName(AlgorithmIdentifier algorithm) {
        String name = algorithm.name();
        if (name.endsWith("WithRSAEncryption")) {
            return name.replace("WithRSAEncryption", "withRSA").replace("sha", "SHA");
        }
        return name.startsWith("ecdsa-with-") ? name.substring("ecdsa-with-".length()) + "withECDSA" : name;
    }

    @Override
    public String toString() {
        return "TokenKey[" + getAlgorithm() + ", not shown]";
    }
}
