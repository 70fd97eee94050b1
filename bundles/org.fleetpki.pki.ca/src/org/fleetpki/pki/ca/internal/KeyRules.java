// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.fleetpki.pki.model.Extension;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.extension.KeyUsage;

/** What is asked of keys that are to be certified. */
final class KeyRules {

    private static final int MIN_RSA_BITS = 2048;

    private static final int MAX_RSA_BITS = 8192;

    /** The key of a device. @param chain the authority and its issuers */
    static List<Finding> forDevice(PublicKey key, CertificateProfile profile, List<X509Certificate> chain) {
        List<Finding> findings = new ArrayList<>(allowed(key, profile));
        boolean authoritys = chain.stream()
                .anyMatch(issuer -> Arrays.equals(issuer.getPublicKey().getEncoded(), key.getEncoded()));
        if (authoritys) {
            findings.add(Findings.error(
                    "key-of-authority",
                    "The key to be certified is that of an authority.",
                    "Make a key for the device alone."));
        }
        return findings;
    }

    /** The key of an authority, which may be of any kind that signs where the profile names none. */
    static List<Finding> forAuthority(PublicKey key, CertificateProfile profile) {
        return profile.rules().keys().value().isEmpty() ? List.of() : allowed(key, profile);
    }

    private static List<Finding> allowed(PublicKey key, CertificateProfile profile) {
        Set<KeyType> types = profile.rules().keys().value();
        if (types.isEmpty()) {
            return isUsual(key)
                    ? List.of()
                    : List.of(Findings.error(
                            "key-not-allowed",
                            "The key to be certified (" + describe(key) + ") is not allowed; RSA from " + MIN_RSA_BITS
                                    + " to " + MAX_RSA_BITS + " bits and EC on P-256, P-384 and P-521 are.",
                            "Make a new key of type EC-P256 or RSA-2048."));
        }
        Optional<KeyType> type = KeyType.of(key);
        List<Finding> findings = new ArrayList<>();
        if (type.isEmpty() || !types.contains(type.get()) || key instanceof RSAPublicKey rsa && !isSound(rsa)) {
            findings.add(Findings.error(
                    "key-not-allowed",
                    "The key to be certified (" + describe(key) + ") is not allowed by the profile " + profile.id()
                            + profile.rules().keys().quote() + ".",
                    "Make a new key of type " + profile.keyType().id() + "; allowed are "
                            + types.stream().sorted().map(KeyType::id).collect(Collectors.joining(", ")) + "."));
        } else if (type.get() == KeyType.RSA_1024) {
            findings.add(Findings.warning(
                    "key-breakable",
                    "An RSA key of 1024 bits can be broken with large means (NIST SP 800-131A).",
                    "Use it only where the device has no better, and within a network that you trust."));
        }
        return findings;
    }

    /** Whether it is RSA from 2048 to 8192 bits, or on one of the NIST curves. */
    static boolean isUsual(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> {
                int bits = rsa.getModulus().bitLength();
                yield bits >= MIN_RSA_BITS && bits <= MAX_RSA_BITS && isSound(rsa);
            }
            case ECPublicKey ec ->
                KeyType.of(ec).filter(KeyType.ofDevices()::contains).isPresent();
            default -> false;
        };
    }

    private static boolean isSound(RSAPublicKey key) {
        return key.getModulus().testBit(0)
                && key.getPublicExponent().testBit(0)
                && key.getPublicExponent().compareTo(BigInteger.TWO) > 0;
    }

    /** The kind and size of a key, in words. */
    static String describe(PublicKey key) {
        int bits = KeyType.sizeOf(key);
        return bits == 0 ? key.getAlgorithm() : key.getAlgorithm() + " with " + bits + " bits";
    }

    /** An extension as it fits a key: only RSA keys encipher (RFC 8813, 3; RFC 8410, 5). */
    static Extension fitting(Extension extension, PublicKey key) {
        if (!extension.oid().equals(KeyUsage.OID) || key.getAlgorithm().equals("RSA")) {
            return extension;
        }
        try {
            Set<KeyUsage.Usage> usages = ((KeyUsage) extension.value())
                    .usages().stream()
                            .filter(usage -> usage != KeyUsage.Usage.KEY_ENCIPHERMENT
                                    && usage != KeyUsage.Usage.DATA_ENCIPHERMENT)
                            .collect(Collectors.toSet());
            return usages.isEmpty() ? extension : Extension.of(extension.critical(), new KeyUsage(usages));
        } catch (Asn1Exception e) {
            return extension;
        }
    }

    private KeyRules() {}
}
