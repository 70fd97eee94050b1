// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.PkiFailure;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.OidNames;

/** Reads private keys that are not encrypted, in whatever form, by way of PKCS #8 (RFC 5958). */
public final class PrivateKeyForms {

    /** Largest RSA key that is read, in bits. */
    private static final int MAX_RSA_BITS = 16_384;

    private static final int MAX_DSA_BITS = 4096;

    private static final int MAX_DSA_EXPONENT_BITS = 512;

    /** EC, Diffie and Hellman, and the signatures and encapsulations of NIST: no parser of Bouncy Castle beyond these. */
    private static final List<String> OF_BOUNCY_CASTLE =
            List.of(OidNames.EC_PUBLIC_KEY, "1.2.840.113549.1.3.1", "2.16.840.1.101.3.4.3.", "2.16.840.1.101.3.4.4.");

    private static final String X25519 = "1.3.101.110";

    private static final String X448 = "1.3.101.111";

    /** Read a key; its parser's words are not passed on, as they may quote it. */
    public static PrivateKey read(String what, byte[] der) throws PkiException {
        PkiFailure failure = new PkiFailure.Malformed(
                what, "its private key is neither PKCS #8 nor PKCS #1 nor SEC 1, or its content is broken");
        return ForeignData.readSecret(failure, () -> {
            byte[] pkcs8 = toPkcs8(der);
            try {
                return ofPkcs8(what, pkcs8);
            } finally {
                Arrays.fill(pkcs8, (byte) 0);
            }
        });
    }

    private static PrivateKey ofPkcs8(String what, byte[] pkcs8) throws Exception {
        List<DerNode> parts = DerNode.parse(pkcs8).sequence();
        List<DerNode> algorithm = parts.get(1).sequence();
        String oid = algorithm.getFirst().oid();
        if (oid.equals(OidNames.EC_PUBLIC_KEY)) {
            requireNamedCurve(what, algorithm);
        }
        if (oid.equals(OidNames.RSA_ENCRYPTION) || oid.equals(OidNames.RSASSA_PSS)) {
            requireBearable(what, DerNode.parse(parts.get(2).octets().toArray()).sequence());
        }
        if (oid.equals(OidNames.DSA)) {
            requireBearableDsa(what, algorithm.get(1).sequence(), parts.get(2));
        }
        byte[] identifier = parts.get(1).encoded().toArray();
        try {
            return factory(oid, identifier).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (NoSuchAlgorithmException e) {
            throw ForeignData.malformed(
                    what, "its private key is of a kind that is not known here, " + OidNames.of(oid));
        } catch (InvalidKeySpecException e) {
            if (oid.equals(OidNames.RSA_ENCRYPTION) || oid.equals(OidNames.RSASSA_PSS)) {
                throw e;
            }
            // the JDK knows three curves, and one of the three forms of ML-DSA (RFC 9881, section 6)
            return ofBouncyCastle(oid).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        }
    }

    /** Keys are objects of the JDK's own classes where it has them, as elsewhere in this bundle. */
    private static KeyFactory factory(String oid, byte[] identifier) throws NoSuchAlgorithmException {
        if (oid.equals(X25519) || oid.equals(X448)) {
            return KeyFactory.getInstance("XDH");
        }
        try {
            return Providers.keyFactory(AlgorithmIdentifier.getInstance(identifier));
        } catch (GeneralSecurityException e) {
            return ofBouncyCastle(oid);
        }
    }

    private static KeyFactory ofBouncyCastle(String oid) throws NoSuchAlgorithmException {
        if (OF_BOUNCY_CASTLE.stream().noneMatch(oid::startsWith)) {
            throw new NoSuchAlgorithmException(oid);
        }
        return KeyFactory.getInstance(oid, Providers.oldCiphers());
    }

    private static void requireNamedCurve(String what, List<DerNode> algorithm) throws PkiException {
        if (algorithm.size() != 2 || !algorithm.get(1).is(Tags.OBJECT_IDENTIFIER)) {
            throw ForeignData.malformed(
                    what,
                    "its EC key brings a curve of its own instead of the name of one, which RFC 5480, 2.1.1 forbids");
        }
    }

    private static void requireBearable(String what, List<DerNode> numbers) throws PkiException, Asn1Exception {
        if (numbers.getFirst().integer().signum() > 0) {
            throw ForeignData.malformed(what, "its RSA key has more than two primes, which is not read here");
        }
        for (DerNode number : numbers) {
            if (number.is(Tags.INTEGER) && number.integer().bitLength() > MAX_RSA_BITS) {
                throw ForeignData.malformed(what, "its RSA key has more than " + MAX_RSA_BITS + " bits");
            }
        }
    }

    private static void requireBearableDsa(String what, List<DerNode> parameters, DerNode key)
            throws PkiException, Asn1Exception {
        int modulus = parameters.getFirst().integer().bitLength();
        int exponent = DerNode.parse(key.octets().toArray()).integer().bitLength();
        if (modulus > MAX_DSA_BITS || exponent > MAX_DSA_EXPONENT_BITS) {
            throw ForeignData.malformed(what, "its DSA key has more than " + MAX_DSA_BITS + " bits");
        }
    }

    private static byte[] toPkcs8(byte[] der) throws Exception {
        DerNode node = DerNode.parsePrefix(der, 0);
        byte[] key = node.encoded().toArray();
        return switch (Shape.of(key)) {
            case PKCS8 -> key;
            case PKCS1 -> pkcs8(Der.sequence(Der.oid(OidNames.RSA_ENCRYPTION), Der.nothing()), key);
            case SEC1 -> ofSec1(node);
            case DSA -> ofDsa(node.sequence());
            default -> throw new Asn1Exception("no private key", 0);
        };
    }

    private static byte[] pkcs8(byte[] algorithm, byte[] key) {
        return Der.sequence(Der.integer(BigInteger.ZERO), algorithm, Der.octetString(key));
    }

    /** The curve moves from the inside to the outside, as everybody writes PKCS #8. */
    private static byte[] ofSec1(DerNode node) throws Asn1Exception {
        byte[] curve = null;
        List<byte[]> rest = new ArrayList<>();
        for (DerNode part : node.sequence()) {
            if (part.isContext(0)) {
                curve = part.explicit().encoded().toArray();
            } else {
                rest.add(part.encoded().toArray());
            }
        }
        if (curve == null) {
            throw new Asn1Exception("the curve is missing", node.offset());
        }
        return pkcs8(Der.sequence(Der.oid(OidNames.EC_PUBLIC_KEY), curve), Der.sequence(rest));
    }

    /** Version, p, q, g, public and private number: openssl's own order. */
    private static byte[] ofDsa(List<DerNode> numbers) {
        byte[] parameters = Der.sequence(
                numbers.get(1).encoded().toArray(),
                numbers.get(2).encoded().toArray(),
                numbers.get(3).encoded().toArray());
        return pkcs8(
                Der.sequence(Der.oid(OidNames.DSA), parameters),
                numbers.get(5).encoded().toArray());
    }

    private PrivateKeyForms() {}
}
