// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.BitString;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.OidNames;

/**
 * A public key with its algorithm (SubjectPublicKeyInfo, RFC 5280, 4.1.2.7).
 *
 * @param algorithm of the key, with the curve of an EC key as its parameter
 * @param key the key itself, in the form of its algorithm
 * @param encoded the whole value as it was read
 */
public record PublicKeyInfo(AlgorithmIdentifier algorithm, BitString key, Octets encoded) {

    /** Read one. */
    public static PublicKeyInfo read(DerNode node) throws Asn1Exception {
        List<DerNode> elements = node.sequence();
        if (elements.size() != 2) {
            throw new Asn1Exception("a SubjectPublicKeyInfo has " + elements.size() + " elements", node.offset());
        }
        return new PublicKeyInfo(
                AlgorithmIdentifier.read(elements.getFirst()),
                elements.getLast().bits(),
                node.encoded());
    }

    /** Read one from its encoding, such as {@link java.security.PublicKey#getEncoded()} gives. */
    public static PublicKeyInfo read(byte[] der) throws Asn1Exception {
        return read(DerNode.parse(der));
    }

    public boolean isRsa() {
        return algorithm.oid().equals(OidNames.RSA_ENCRYPTION);
    }

    public boolean isEc() {
        return algorithm.oid().equals(OidNames.EC_PUBLIC_KEY);
    }

    /** The two numbers of an RSA key (RFC 8017, A.1.1). */
    public record RsaKey(BigInteger modulus, BigInteger exponent) {}

    /**
     * The numbers of an RSA key.
     *
     * @throws Asn1Exception if it does not parse, or is of another kind
     */
    public RsaKey rsaKey() throws Asn1Exception {
        List<DerNode> numbers = DerNode.parse(key.octets().toArray()).sequence();
        if (numbers.size() != 2) {
            throw new Asn1Exception("an RSA key has " + numbers.size() + " numbers", 0);
        }
        return new RsaKey(numbers.getFirst().integer(), numbers.getLast().integer());
    }

    /** The named curve of an EC key; empty for explicit parameters and for keys of other kinds. */
    public Optional<String> curve() {
        if (!isEc() || algorithm.parameters().isEmpty()) {
            return Optional.empty();
        }
        try {
            DerNode parameters = DerNode.parse(algorithm.parameters().get().toArray());
            return parameters.is(Tags.OBJECT_IDENTIFIER) ? Optional.of(parameters.oid()) : Optional.empty();
        } catch (Asn1Exception e) {
            return Optional.empty();
        }
    }

    /** Size in bits of an RSA modulus or of the field of a known curve; 0 where it cannot be told. */
    public int bits() {
        try {
            return isRsa()
                    ? rsaKey().modulus().bitLength()
                    : curve().map(OidNames::curveBits).orElse(0);
        } catch (Asn1Exception e) {
            return 0;
        }
    }

    /** The key identifier of method 1 (RFC 5280, 4.2.1.2): SHA-1 over the key without its header. */
    public Octets identifier() {
        return digest("SHA-1", key.octets());
    }

    /** SHA-256 over the whole value, by which two certificates of one key are recognized (RFC 7469, 2.4). */
    public Octets fingerprint() {
        return digest("SHA-256", encoded);
    }

    private static Octets digest(String algorithm, Octets data) {
        try {
            return Octets.of(MessageDigest.getInstance(algorithm).digest(data.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + algorithm, e);
        }
    }
}
