// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKeyFactory;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.fleetpki.pki.api.KeyFamily;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.model.name.OidNames;

/**
 * Decides which provider of pure Java does which operation: the faster one, as measured on JDK 25 with Bouncy Castle 1.86,
 * operations a second on one core ({@code benchmarks/pki.sh} measures again).
 *
 * <table>
 *   <caption>JDK against Bouncy Castle</caption>
 *   <tr><th>keys</th><th>make</th><th>sign</th><th>verify</th><th>chosen</th></tr>
 *   <tr><td>RSA 2048</td><td>9.5 : 6.5</td><td>1,015 : 943</td><td>29,980 : 27,219</td><td>JDK</td></tr>
 *   <tr><td>P-256</td><td>10,306 : 12,708</td><td>7,829 : 11,337</td><td>2,510 : 11,883</td><td>Bouncy Castle</td></tr>
 *   <tr><td>P-384</td><td>970 : 4,531</td><td>871 : 4,613</td><td>478 : 3,684</td><td>Bouncy Castle</td></tr>
 *   <tr><td>P-521</td><td>543 : 2,054</td><td>461 : 2,120</td><td>254 : 1,727</td><td>Bouncy Castle</td></tr>
 *   <tr><td>Ed25519</td><td>3,412 : 32,432</td><td>1,646 : 29,565</td><td>1,683 : 13,332</td><td>Bouncy Castle</td></tr>
 *   <tr><td>Ed448</td><td>848 : 8,376</td><td>436 : 7,971</td><td>453 : 3,564</td><td>Bouncy Castle</td></tr>
 *   <tr><td>ML-DSA-65</td><td>6,738 : 5,601</td><td>3,667 : 2,676</td><td>8,226 : 6,616</td><td>JDK from 24</td></tr>
 * </table>
 *
 * The JDK has neither brainpool curves nor SLH-DSA and composites, and its DSA refuses a hash longer than its key likes.
 * PBKDF2 with 600,000 rounds takes the JDK 0.2 s, Bouncy Castle more than 0.5 s.
 *
 * <p>The Bouncy Castle provider belongs to this class alone. It is never registered with {@link Security}: other bundles,
 * and TLS above all, keep the JDK's own.
 */
public final class Providers {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    private static final Set<KeyFamily> FASTER_IN_THE_JDK = Set.of(KeyFamily.RSA, KeyFamily.ML_DSA);

    /** The JDK has had ML-DSA since version 24 (JEP 497). */
    private static final boolean JDK_HAS_ML_DSA = Security.getProviders("Signature.ML-DSA") != null;

    /** The provider of pure Java for an operation; empty for those of the JDK. */
    static Optional<Provider> ofPureJava(KeyFamily keys) {
        boolean jdk = FASTER_IN_THE_JDK.contains(keys) && (keys != KeyFamily.ML_DSA || JDK_HAS_ML_DSA);
        return jdk ? Optional.empty() : Optional.of(BOUNCY_CASTLE);
    }

    /** Bouncy Castle itself, for what only it has. */
    static Provider bouncyCastle() {
        return BOUNCY_CASTLE;
    }

    /**
     * What makes or checks signatures.
     *
     * @param provider empty for those of the JDK
     */
    static Signature signature(SignatureScheme scheme, Optional<Provider> provider) throws GeneralSecurityException {
        Signature signature = provider.isPresent()
                ? Signature.getInstance(scheme.jcaName(), provider.get())
                : Signature.getInstance(scheme.jcaName());
        if (scheme.pss().isPresent()) {
            signature.setParameter(scheme.pss().get().spec());
        }
        return signature;
    }

    /** A generator that still wants to be initialized. */
    static KeyPairGenerator keyPairGenerator(KeyType type) throws GeneralSecurityException {
        Optional<Provider> provider = ofPureJava(type.family());
        return provider.isPresent()
                ? KeyPairGenerator.getInstance(type.algorithm(), provider.get())
                : KeyPairGenerator.getInstance(type.algorithm());
    }

    /** Sign with a key; a key in a token, which shows no number, is left to its own provider. */
    static ContentSigner signer(String algorithm, PrivateKey key) throws OperatorCreationException {
        JcaContentSignerBuilder builder = new JcaContentSignerBuilder(algorithm);
        if (key instanceof ECPrivateKey) {
            builder.setProvider(BOUNCY_CASTLE);
        }
        return builder.build(key);
    }

    /** Verify signatures: RSA is as fast here as there, everything else faster here. */
    static ContentVerifierProvider verifier(PublicKey key) throws OperatorCreationException {
        return new JcaContentVerifierProviderBuilder()
                .setProvider(BOUNCY_CASTLE)
                .build(key);
    }

    /**
     * Turns encodings into keys of the JDK's own classes where it has the kind, so that two readings of one key are equal,
     * else into those of Bouncy Castle. Curves with parameters of the sender's invention are refused.
     *
     * @throws GeneralSecurityException if the kind of key is not known here
     */
    static KeyFactory keyFactory(AlgorithmIdentifier algorithm) throws GeneralSecurityException {
        return algorithm.getParameters() instanceof ASN1ObjectIdentifier curve && isOnlyInBouncyCastle(curve)
                ? KeyFactory.getInstance("EC", BOUNCY_CASTLE)
                : keyFactory(algorithm.getAlgorithm());
    }

    private static boolean isOnlyInBouncyCastle(ASN1ObjectIdentifier curve) {
        return OidNames.of(curve.getId()).startsWith("brainpool");
    }

    /** The same, of a key on one of the NIST curves or of another kind. */
    static KeyFactory keyFactory(ASN1ObjectIdentifier algorithm) throws GeneralSecurityException {
        return switch (algorithm.getId()) {
            case OidNames.RSA_ENCRYPTION -> KeyFactory.getInstance("RSA");
            case OidNames.RSASSA_PSS -> KeyFactory.getInstance("RSASSA-PSS");
            case OidNames.EC_PUBLIC_KEY -> KeyFactory.getInstance("EC");
            case OidNames.ED25519, OidNames.ED448 -> KeyFactory.getInstance("EdDSA");
            case OidNames.DSA -> KeyFactory.getInstance("DSA");
            default -> newerKeyFactory(algorithm.getId());
        };
    }

    private static KeyFactory newerKeyFactory(String oid) throws GeneralSecurityException {
        for (KeyType type : KeyType.values()) {
            if (type.oid().equals(oid) && type.algorithm().equals(type.id())) {
                return type.family() == KeyFamily.ML_DSA && JDK_HAS_ML_DSA
                        ? KeyFactory.getInstance(type.id())
                        : KeyFactory.getInstance(type.id(), BOUNCY_CASTLE);
            }
        }
        throw new GeneralSecurityException("keys of kind " + oid + " are not known");
    }

    /** Derives keys from passphrases. */
    static SecretKeyFactory pbkdf2(String hash) throws GeneralSecurityException {
        return SecretKeyFactory.getInstance("PBKDF2WithHmac" + hash);
    }

    /** For the many old ways to encrypt a private key, which the JDK does not have. */
    public static Provider oldCiphers() {
        return BOUNCY_CASTLE;
    }

    private Providers() {}
}
