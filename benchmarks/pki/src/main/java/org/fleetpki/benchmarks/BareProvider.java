// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.benchmarks;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.fleetpki.pki.accp.internal.CorrettoProvider;
import org.fleetpki.pki.api.KeyType;

/** A JCA provider without anything around it, with keys of its own making where it can. */
final class BareProvider {

    private final KeyType type;
    private final Provider provider;
    private final String algorithm;
    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    /** @param name {@code jdk}, {@code bc} or {@code accp} */
    BareProvider(String name, KeyType type, KeyPair pair) throws GeneralSecurityException {
        this.type = type;
        this.algorithm =
                switch (type.family()) {
                    case RSA -> "SHA256withRSA";
                    case EC_P256 -> "SHA256withECDSA";
                    case EC_P384 -> "SHA384withECDSA";
                    case ML_DSA -> "ML-DSA";
                    default -> type.id();
                };
        this.provider =
                switch (name) {
                    case "bc" -> new BouncyCastleProvider();
                    case "accp" -> CorrettoProvider.load().orElseThrow().provider();
                    default -> Security.getProviders("Signature." + algorithm)[0];
                };
        KeyFactory factory = KeyFactory.getInstance(type.algorithm(), provider);
        this.privateKey = factory.generatePrivate(
                new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()));
        this.publicKey =
                factory.generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()));
    }

    byte[] sign(byte[] data) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm, provider);
        signature.initSign(privateKey);
        signature.update(data);
        return signature.sign();
    }

    boolean verify(byte[] data, byte[] signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm, provider);
        signature.initVerify(publicKey);
        signature.update(data);
        return signature.verify(signed);
    }

    KeyPair makeKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(type.algorithm(), provider);
        switch (type.family()) {
            case RSA -> generator.initialize(type.bits());
            case EC_P256, EC_P384 -> generator.initialize(new ECGenParameterSpec("secp" + type.bits() + "r1"));
            default -> {
                // the name of the algorithm says it all
            }
        }
        return generator.generateKeyPair();
    }
}
