// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import javax.crypto.SecretKeyFactory;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.fleetpki.pki.api.KeyType;

/**
 * Decides which provider does which operation: the faster one of pure Java, as measured on JDK 25 with Bouncy Castle
 * 1.86, one core.
 *
 * <ul>
 *   <li>RSA-2048: the JDK makes 9.5 keys a second (Bouncy Castle 6 to 7) and signs a tenth faster.
 *   <li>P-256: Bouncy Castle makes and signs with keys more than twice as fast as the JDK, and verifies eight times as
 *       fast (10,100 a second against 1,235).
 *   <li>PBKDF2 with 600,000 rounds: the JDK needs 0.2 s, Bouncy Castle more than 0.5 s.
 * </ul>
 *
 * The Bouncy Castle provider belongs to this class alone. It is never registered with {@link java.security.Security}:
 * other bundles, and TLS above all, keep the JDK's own.
 */
final class Providers {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

    /** A generator that still wants to be initialized. */
    static KeyPairGenerator keyPairGenerator(KeyType type) throws GeneralSecurityException {
        return type.algorithm().equals("EC")
                ? KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE)
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
     * Turns encodings into keys of the JDK's own classes, so that two readings of one key are equal, and so that curves
     * with parameters of the sender's invention are refused.
     *
     * @throws GeneralSecurityException if the kind of key is not known here
     */
    static KeyFactory keyFactory(ASN1ObjectIdentifier algorithm) throws GeneralSecurityException {
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return KeyFactory.getInstance("RSA");
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return KeyFactory.getInstance("EC");
        }
        if (algorithm.equals(EdECObjectIdentifiers.id_Ed25519) || algorithm.equals(EdECObjectIdentifiers.id_Ed448)) {
            return KeyFactory.getInstance("EdDSA");
        }
        throw new GeneralSecurityException("keys of kind " + algorithm + " are not known; RSA, EC and EdDSA are");
    }

    /** Derives keys from passphrases. */
    static SecretKeyFactory pbkdf2(String hash) throws GeneralSecurityException {
        return SecretKeyFactory.getInstance("PBKDF2WithHmac" + hash);
    }

    /** For the many old ways to encrypt a private key, which the JDK does not have. */
    static Provider oldCiphers() {
        return BOUNCY_CASTLE;
    }

    private Providers() {}
}
