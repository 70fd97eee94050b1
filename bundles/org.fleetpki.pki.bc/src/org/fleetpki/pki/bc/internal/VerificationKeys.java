// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.KeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.fleetpki.pki.api.CryptoProvider.Operation;
import org.fleetpki.pki.api.KeyFamily;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;

/**
 * Turns public keys of strangers into keys that verify, and keeps the latest: one issuer signs thousands of certificates,
 * and reading its point costs as much as a check. No verdict is kept.
 */
final class VerificationKeys {

    /** Keys kept; more issuers than take turns in a fleet, and half a megabyte at most with RSA. */
    private static final int KEPT = 256;

    /** The longest key that is read, in bytes: a composite of ML-DSA-87 and RSA 4096 has 3,100. */
    private static final int MAX_BYTES = 8_192;

    /** The same for DSA, whose checks grow with the cube of the length: one of 3072 bits, the longest there is, has 1,200. */
    private static final int MAX_DSA_BYTES = 2_048;

    /** Longest RSA modulus, as in OpenSSL; a check takes 3 ms. */
    static final int MAX_RSA_BITS = 16_384;

    /** Longest RSA exponent, as in OpenSSL; nearly all keys have 65537, and the time of a check grows with its length. */
    static final int MAX_EXPONENT_BITS = 64;

    private final FastestProviders providers;

    private final Map<Octets, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Octets, Kept> eldest) {
            return size() > KEPT;
        }
    });

    /** A key, and the native provider it was made for: that may have come or gone since. */
    private record Kept(VerificationKey key, Optional<Provider> provider) {}

    VerificationKeys(FastestProviders providers) {
        this.providers = providers;
    }

    /**
     * Read a key.
     *
     * @throws GeneralSecurityException if it is none that can be used
     * @throws Asn1Exception if it does not parse
     */
    VerificationKey read(PublicKeyInfo info, KeyFamily family) throws GeneralSecurityException, Asn1Exception {
        Optional<Provider> provider = providers.ofThePlatform(Operation.VERIFY, family);
        Kept known = kept.get(info.encoded());
        if (known != null && known.provider().orElse(null) == provider.orElse(null)) {
            return known.key();
        }
        if (info.encoded().length() > (family == KeyFamily.DSA ? MAX_DSA_BYTES : MAX_BYTES)
                || info.key().unusedBits() != 0) {
            throw new InvalidKeyException("the key is too long, or ends within an octet");
        }
        VerificationKey key = switch (family) {
            case RSA -> rsa(info, provider);
            case EC_P256, EC_P384, EC_P521, EC_OTHER -> point(info, provider);
            default ->
                ofProvider(
                        family == KeyFamily.ED25519
                                ? "Ed25519"
                                : info.algorithm().oid(),
                        new X509EncodedKeySpec(info.encoded().toArray()),
                        Providers.ofPureJava(family),
                        provider);
        };
        kept.put(info.encoded(), new Kept(key, provider));
        return key;
    }

    private static VerificationKey rsa(PublicKeyInfo info, Optional<Provider> provider)
            throws GeneralSecurityException, Asn1Exception {
        RsaNumbers numbers = RsaNumbers.read(info);
        if (!numbers.isPlausible()
                || numbers.modulus().bitLength() > MAX_RSA_BITS
                || numbers.exponent().bitLength() > MAX_EXPONENT_BITS) {
            throw new InvalidKeyException("the modulus or exponent is none that an RSA key has");
        }
        return ofProvider(
                "RSA",
                new RSAPublicKeySpec(numbers.modulus(), numbers.exponent()),
                Providers.ofPureJava(KeyFamily.RSA),
                provider);
    }

    /** The native provider gets the point in its usual form, whichever form it had. */
    private static VerificationKey point(PublicKeyInfo info, Optional<Provider> provider)
            throws GeneralSecurityException {
        ECPublicKeyParameters point = EcDomains.publicKey(info);
        VerificationKey pureJava = new VerificationKey.Point(point);
        return provider.isPresent() ? withFallback("EC", usualForm(point), provider.get(), pureJava) : pureJava;
    }

    private static KeySpec usualForm(ECPublicKeyParameters point) throws InvalidKeyException {
        try {
            return new X509EncodedKeySpec(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(point)
                    .getEncoded());
        } catch (IOException e) {
            throw new InvalidKeyException("the point cannot be encoded", e);
        }
    }

    private static VerificationKey ofProvider(
            String algorithm, KeySpec spec, Optional<Provider> ofPureJava, Optional<Provider> provider)
            throws GeneralSecurityException {
        VerificationKey pureJava = key(algorithm, spec, ofPureJava);
        return provider.isPresent() ? withFallback(algorithm, spec, provider.get(), pureJava) : pureJava;
    }

    private static VerificationKey withFallback(
            String algorithm, KeySpec spec, Provider provider, VerificationKey pureJava) {
        try {
            return new VerificationKey.WithFallback(key(algorithm, spec, Optional.of(provider)), pureJava);
        } catch (GeneralSecurityException e) {
            return pureJava;
        }
    }

    private static VerificationKey.OfProvider key(String algorithm, KeySpec spec, Optional<Provider> provider)
            throws GeneralSecurityException {
        KeyFactory factory = provider.isPresent()
                ? KeyFactory.getInstance(algorithm, provider.get())
                : KeyFactory.getInstance(algorithm);
        PublicKey key = factory.generatePublic(spec);
        return new VerificationKey.OfProvider(key, provider);
    }
}
