// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.fleetpki.pki.api.CryptoProvider.Operation;
import org.fleetpki.pki.api.KeyFamily;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.api.SignatureMaker;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes signatures by whoever is fastest. */
@Component
public final class FastSignatures implements SignatureMaker {

    private static final String WHAT = "The private key";

    private final FastestProviders providers;
    private final SecureRandom random;

    @Activate
    public FastSignatures(@Reference FastestProviders providers) {
        this(providers, new SecureRandom());
    }

    /** In pure Java. */
    public FastSignatures() {
        this(new FastestProviders());
    }

    /** @param random where the one-time numbers of ECDSA come from */
    FastSignatures(FastestProviders providers, SecureRandom random) {
        this.providers = providers;
        this.random = random;
    }

    @Override
    public AlgorithmIdentifier algorithmFor(PublicKey key, RsaScheme scheme) throws PkiException {
        try {
            return SignatureChoice.algorithmFor(PublicKeyInfo.read(key.getEncoded()), scheme);
        } catch (Asn1Exception | IllegalArgumentException e) {
            throw new PkiException(new PkiFailure.Malformed("The public key", e.getMessage()), e);
        }
    }

    /** The causes of failures are not passed on: they may quote the key. */
    @Override
    public byte[] sign(PrivateKey key, AlgorithmIdentifier algorithm, byte[] data) throws PkiException {
        try {
            SignatureScheme scheme = SignatureScheme.of(algorithm)
                    .orElseThrow(() -> new InvalidKeyException("unknown signature algorithm " + algorithm));
            return sign(key, scheme, data);
        } catch (GeneralSecurityException | Asn1Exception | RuntimeException e) {
            throw new PkiException(new PkiFailure.Malformed(
                    WHAT, "a key of kind " + key.getAlgorithm() + " cannot sign with " + algorithm.name()));
        }
    }

    private byte[] sign(PrivateKey key, SignatureScheme scheme, byte[] data) throws GeneralSecurityException {
        if (key.getFormat() == null) {
            // in a token: JCA asks the registered providers whose key it is
            return sign(Providers.signature(scheme, Optional.empty()), key, data);
        }
        KeyFamily family = familyOf(key, scheme);
        Optional<Provider> ofThePlatform = providers
                .ofThePlatform(Operation.SIGN, family)
                .filter(provider -> provider.getService("Signature", scheme.jcaName()) != null);
        if (ofThePlatform.isPresent()) {
            PrivateKey translated = providers.signingKeys().translate(key, ofThePlatform.get());
            return sign(Providers.signature(scheme, ofThePlatform), translated, data);
        }
        if (key instanceof ECPrivateKey onCurve) {
            Optional<ECPrivateKeyParameters> number = EcDomains.privateKey(onCurve);
            if (number.isPresent()) {
                return sign(number.get(), scheme, data);
            }
        }
        if (family == KeyFamily.ED25519 || family == KeyFamily.ED448) {
            // Bouncy Castle computes the public half whenever it reads such a key, which takes as long as signing
            PrivateKey translated = providers.signingKeys().translate(key, Providers.bouncyCastle());
            return sign(Providers.signature(scheme, Optional.of(Providers.bouncyCastle())), translated, data);
        }
        try {
            return sign(Providers.signature(scheme, Providers.ofPureJava(family)), key, data);
        } catch (InvalidKeyException e) {
            // the JDK does not take keys of ML-DSA that come with their seed (RFC 9881, 6)
            return sign(Providers.signature(scheme, Optional.of(Providers.bouncyCastle())), key, data);
        }
    }

    private static byte[] sign(Signature signature, PrivateKey key, byte[] data) throws GeneralSecurityException {
        signature.initSign(key);
        signature.update(data);
        return signature.sign();
    }

    /** Bouncy Castle without the detour through JCA: an eighth faster on P-256. */
    private byte[] sign(ECPrivateKeyParameters key, SignatureScheme scheme, byte[] data)
            throws GeneralSecurityException {
        ECDSASigner signer = new ECDSASigner();
        signer.init(true, new ParametersWithRandom(key, random));
        BigInteger[] numbers = signer.generateSignature(
                MessageDigest.getInstance(scheme.hash()).digest(data));
        return new EcdsaSignature(numbers[0], numbers[1]).encode();
    }

    /** A private key does not say its identifier without showing itself, so the algorithm tells. */
    private static KeyFamily familyOf(PrivateKey key, SignatureScheme scheme) throws InvalidKeyException {
        if (key instanceof ECKey onCurve) {
            if (!scheme.jcaName().endsWith("withECDSA")) {
                throw new InvalidKeyException("an EC key signs with ECDSA");
            }
            return EcDomains.curveOf(onCurve.getParams()).map(KeyType::family).orElse(KeyFamily.EC_OTHER);
        }
        return SignatureChoice.familyOf(scheme);
    }
}
