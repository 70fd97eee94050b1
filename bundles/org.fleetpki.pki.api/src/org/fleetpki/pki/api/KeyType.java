// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.name.OidNames;

/** Kinds of key that can be made here; {@link #id()} is the name in files and on the command line. */
public enum KeyType {
    EC_P256("EC-P256", KeyFamily.EC_P256, 256, "1.2.840.10045.3.1.7"),
    EC_P384("EC-P384", KeyFamily.EC_P384, 384, "1.3.132.0.34"),
    EC_P521("EC-P521", KeyFamily.EC_P521, 521, "1.3.132.0.35"),
    /** For devices that can do no better; breakable with large means (NIST SP 800-131A forbids it). */
    RSA_1024("RSA-1024", 1024),
    RSA_2048("RSA-2048", 2048),
    RSA_3072("RSA-3072", 3072),
    RSA_4096("RSA-4096", 4096),
    RSA_6144("RSA-6144", 6144),
    RSA_8192("RSA-8192", 8192),
    EC_BRAINPOOL_P256R1("EC-brainpoolP256r1", KeyFamily.EC_OTHER, 256, "1.3.36.3.3.2.8.1.1.7"),
    EC_BRAINPOOL_P384R1("EC-brainpoolP384r1", KeyFamily.EC_OTHER, 384, "1.3.36.3.3.2.8.1.1.11"),
    EC_BRAINPOOL_P512R1("EC-brainpoolP512r1", KeyFamily.EC_OTHER, 512, "1.3.36.3.3.2.8.1.1.13"),
    ED25519("Ed25519", KeyFamily.ED25519, 255, OidNames.ED25519),
    ED448("Ed448", KeyFamily.ED448, 448, OidNames.ED448),
    ML_DSA_44("ML-DSA-44", KeyFamily.ML_DSA, 17),
    ML_DSA_65("ML-DSA-65", KeyFamily.ML_DSA, 18),
    ML_DSA_87("ML-DSA-87", KeyFamily.ML_DSA, 19),
    SLH_DSA_SHA2_128S("SLH-DSA-SHA2-128s", KeyFamily.SLH_DSA, 20),
    SLH_DSA_SHA2_128F("SLH-DSA-SHA2-128f", KeyFamily.SLH_DSA, 21),
    SLH_DSA_SHA2_192S("SLH-DSA-SHA2-192s", KeyFamily.SLH_DSA, 22),
    SLH_DSA_SHA2_192F("SLH-DSA-SHA2-192f", KeyFamily.SLH_DSA, 23),
    SLH_DSA_SHA2_256S("SLH-DSA-SHA2-256s", KeyFamily.SLH_DSA, 24),
    SLH_DSA_SHA2_256F("SLH-DSA-SHA2-256f", KeyFamily.SLH_DSA, 25),
    SLH_DSA_SHAKE_128S("SLH-DSA-SHAKE-128s", KeyFamily.SLH_DSA, 26),
    SLH_DSA_SHAKE_128F("SLH-DSA-SHAKE-128f", KeyFamily.SLH_DSA, 27),
    SLH_DSA_SHAKE_192S("SLH-DSA-SHAKE-192s", KeyFamily.SLH_DSA, 28),
    SLH_DSA_SHAKE_192F("SLH-DSA-SHAKE-192f", KeyFamily.SLH_DSA, 29),
    SLH_DSA_SHAKE_256S("SLH-DSA-SHAKE-256s", KeyFamily.SLH_DSA, 30),
    SLH_DSA_SHAKE_256F("SLH-DSA-SHAKE-256f", KeyFamily.SLH_DSA, 31),
    MLDSA44_RSA2048_PSS("MLDSA44-RSA2048-PSS-SHA256", KeyFamily.COMPOSITE, 37),
    MLDSA44_RSA2048_PKCS15("MLDSA44-RSA2048-PKCS15-SHA256", KeyFamily.COMPOSITE, 38),
    MLDSA44_ED25519("MLDSA44-Ed25519-SHA512", KeyFamily.COMPOSITE, 39),
    MLDSA44_ECDSA_P256("MLDSA44-ECDSA-P256-SHA256", KeyFamily.COMPOSITE, 40),
    MLDSA65_RSA3072_PSS("MLDSA65-RSA3072-PSS-SHA512", KeyFamily.COMPOSITE, 41),
    MLDSA65_RSA3072_PKCS15("MLDSA65-RSA3072-PKCS15-SHA512", KeyFamily.COMPOSITE, 42),
    MLDSA65_RSA4096_PSS("MLDSA65-RSA4096-PSS-SHA512", KeyFamily.COMPOSITE, 43),
    MLDSA65_RSA4096_PKCS15("MLDSA65-RSA4096-PKCS15-SHA512", KeyFamily.COMPOSITE, 44),
    MLDSA65_ECDSA_P256("MLDSA65-ECDSA-P256-SHA512", KeyFamily.COMPOSITE, 45),
    MLDSA65_ECDSA_P384("MLDSA65-ECDSA-P384-SHA512", KeyFamily.COMPOSITE, 46),
    MLDSA65_ECDSA_BRAINPOOL_P256R1("MLDSA65-ECDSA-brainpoolP256r1-SHA512", KeyFamily.COMPOSITE, 47),
    MLDSA65_ED25519("MLDSA65-Ed25519-SHA512", KeyFamily.COMPOSITE, 48),
    MLDSA87_ECDSA_P384("MLDSA87-ECDSA-P384-SHA512", KeyFamily.COMPOSITE, 49),
    MLDSA87_ECDSA_BRAINPOOL_P384R1("MLDSA87-ECDSA-brainpoolP384r1-SHA512", KeyFamily.COMPOSITE, 50),
    MLDSA87_ED448("MLDSA87-Ed448-SHAKE256", KeyFamily.COMPOSITE, 51),
    MLDSA87_RSA3072_PSS("MLDSA87-RSA3072-PSS-SHA512", KeyFamily.COMPOSITE, 52),
    MLDSA87_RSA4096_PSS("MLDSA87-RSA4096-PSS-SHA512", KeyFamily.COMPOSITE, 53),
    MLDSA87_ECDSA_P521("MLDSA87-ECDSA-P521-SHA512", KeyFamily.COMPOSITE, 54);

    private final String id;
    private final KeyFamily family;
    private final int bits;
    private final String oid;

    KeyType(String id, int bits) {
        this(id, KeyFamily.RSA, bits, OidNames.RSA_ENCRYPTION);
    }

    KeyType(String id, KeyFamily family, int arc) {
        this(id, family, 0, (family == KeyFamily.COMPOSITE ? "1.3.6.1.5.5.7.6." : "2.16.840.1.101.3.4.3.") + arc);
    }

    KeyType(String id, KeyFamily family, int bits, String oid) {
        this.id = id;
        this.family = family;
        this.bits = bits;
        this.oid = oid;
    }

    /** The name in files and on the command line, such as {@code EC-P256}. */
    public String id() {
        return id;
    }

    /** The family that it belongs to. */
    public KeyFamily family() {
        return family;
    }

    /** The JCA name of what makes such keys, such as {@code EC} or {@code ML-DSA-65}. */
    public String algorithm() {
        return switch (family) {
            case RSA -> "RSA";
            case EC_P256, EC_P384, EC_P521, EC_OTHER -> "EC";
            default -> id;
        };
    }

    /** Size of the field or of the modulus in bits; 0 for the post-quantum kinds, which have no such number. */
    public int bits() {
        return bits;
    }

    /** The object identifier of the curve, else of the algorithm. */
    public String oid() {
        return oid;
    }

    /**
     * The kinds that devices are asked to make and profiles for devices may name: the NIST curves, and RSA from 2048 to
     * 4096 bits. No firmware is known to make others.
     */
    public static Set<KeyType> ofDevices() {
        return EnumSet.of(EC_P256, EC_P384, EC_P521, RSA_2048, RSA_3072, RSA_4096);
    }

    /**
     * Find a kind by its {@link #id()}, in any case.
     *
     * @throws IllegalArgumentException if there is none; its message lists the known ones
     */
    public static KeyType parse(String id) {
        return Arrays.stream(values())
                .filter(type -> type.id.equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown key type '" + id + "'; known are "
                        + Arrays.stream(values()).map(KeyType::id).collect(Collectors.joining(", "))));
    }

    /** The kind of a public key; empty for kinds that cannot be made here, such as an RSA key of 2047 bits. */
    public static Optional<KeyType> of(PublicKeyInfo key) {
        String oid = key.isEc() ? key.curve().orElse("") : key.algorithm().oid();
        int bits = key.isRsa() ? key.bits() : 0;
        return Arrays.stream(values())
                .filter(type -> type.oid.equals(oid) && (type.family != KeyFamily.RSA || type.bits == bits))
                .findFirst();
    }

    /** The same, of a key that the JDK or a provider has read; empty also for one that does not show its encoding. */
    public static Optional<KeyType> of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        try {
            return encoded == null ? Optional.empty() : of(PublicKeyInfo.read(encoded));
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    /** Size of an RSA or EC key in bits, 0 for any other. */
    public static int sizeOf(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength();
            case ECPublicKey ec -> ec.getParams().getCurve().getField().getFieldSize();
            default -> 0;
        };
    }
}
