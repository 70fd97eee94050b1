// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal.files;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.bc.internal.Effort;
import org.fleetpki.pki.bc.internal.ForeignData;
import org.fleetpki.pki.bc.internal.PasswordCipher;
import org.fleetpki.pki.bc.internal.Pkcs12Derivation;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.asn1.Tags;
import org.fleetpki.pki.model.name.OidNames;

/**
 * The MAC of a PKCS #12 file, of RFC 7292 or of RFC 9579.
 *
 * @param algorithm the digest, or PBMAC1 with its parameters
 * @param value the MAC itself
 * @param salt for the derivation of RFC 7292
 * @param iterations likewise
 */
record Pkcs12Mac(AlgorithmIdentifier algorithm, Octets value, Octets salt, BigInteger iterations) {

    static final String PBMAC1 = "1.2.840.113549.1.5.14";

    private static final String PBKDF2 = "1.2.840.113549.1.5.12";

    /** Digests, and the HMACs that are made with them. */
    private static final Map<String, String> HASHES = Map.ofEntries(
            Map.entry("1.2.840.113549.2.5", "MD5"),
            Map.entry("1.3.14.3.2.26", "SHA1"),
            Map.entry("2.16.840.1.101.3.4.2.4", "SHA224"),
            Map.entry("2.16.840.1.101.3.4.2.1", "SHA256"),
            Map.entry("2.16.840.1.101.3.4.2.2", "SHA384"),
            Map.entry("2.16.840.1.101.3.4.2.3", "SHA512"),
            Map.entry("1.2.840.113549.2.7", "SHA1"),
            Map.entry("1.2.840.113549.2.8", "SHA224"),
            Map.entry("1.2.840.113549.2.9", "SHA256"),
            Map.entry("1.2.840.113549.2.10", "SHA384"),
            Map.entry("1.2.840.113549.2.11", "SHA512"));

    private static final Map<String, Integer> LENGTHS =
            Map.of("MD5", 16, "SHA1", 20, "SHA224", 28, "SHA256", 32, "SHA384", 48, "SHA512", 64);

    /** Largest key that PBMAC1 may ask for, in bytes. */
    private static final int MAX_KEY = 64;

    static Pkcs12Mac read(DerNode node) throws Asn1Exception {
        List<DerNode> parts = node.sequence();
        if (parts.size() < 2) {
            throw new Asn1Exception("a MacData has " + parts.size() + " elements", node.offset());
        }
        List<DerNode> digest = parts.getFirst().sequence();
        if (digest.size() != 2) {
            throw new Asn1Exception("a DigestInfo has " + digest.size() + " elements", node.offset());
        }
        return new Pkcs12Mac(
                AlgorithmIdentifier.read(digest.getFirst()),
                digest.get(1).octets(),
                parts.get(1).octets(),
                parts.size() > 2 ? parts.get(2).integer() : BigInteger.ONE);
    }

    boolean isPbmac1() {
        return algorithm.oid().equals(PBMAC1);
    }

    /** Whether it is made in a way that is no longer safe. */
    boolean isLegacy() {
        return !isPbmac1() && List.of("MD5", "SHA1").contains(HASHES.getOrDefault(algorithm.oid(), ""));
    }

    /** How it is made, in words. */
    String title() {
        return isPbmac1() ? "PBMAC1" : "HMAC-" + HASHES.getOrDefault(algorithm.oid(), OidNames.of(algorithm.oid()));
    }

    /**
     * Whether it fits.
     *
     * @param absent whether an empty passphrase is none at all
     * @throws PkiException if it is made in a way that is not known, or asks for too much work
     */
    boolean verify(String what, byte[] content, char[] passphrase, boolean absent, Effort effort) throws Exception {
        byte[] computed = isPbmac1()
                ? pbmac1(what, content, passphrase, effort)
                : classic(what, content, Pkcs12Derivation.octets(passphrase, absent), effort);
        return MessageDigest.isEqual(computed, value.toArray());
    }

    private byte[] classic(String what, byte[] content, byte[] passphrase, Effort effort) throws Exception {
        String hash = hash(what, algorithm.oid());
        effort.iterations(iterations);
        try {
            byte[] key = Pkcs12Derivation.macKey(
                    hash, passphrase, salt.toArray(), iterations.intValueExact(), LENGTHS.get(hash));
            return Pkcs12Derivation.mac(hash, key, content);
        } finally {
            Arrays.fill(passphrase, (byte) 0);
        }
    }

    private byte[] pbmac1(String what, byte[] content, char[] passphrase, Effort effort) throws Exception {
        List<DerNode> parameters =
                DerNode.parse(algorithm.parameters().orElseThrow().toArray()).sequence();
        List<DerNode> derivation = parameters.getFirst().sequence();
        if (!derivation.getFirst().oid().equals(PBKDF2)) {
            throw ForeignData.malformed(what, "its MAC derives a key in a way that is not known here");
        }
        List<DerNode> pbkdf2 = derivation.get(1).sequence();
        BigInteger rounds = pbkdf2.get(1).integer();
        effort.iterations(rounds);
        if (pbkdf2.size() < 3 || !pbkdf2.get(2).is(Tags.INTEGER)) {
            throw ForeignData.malformed(what, "its MAC does not say how long its key is, which RFC 9579 asks for");
        }
        int length = pbkdf2.get(2).smallInteger();
        if (length <= 0 || length > MAX_KEY) {
            throw ForeignData.malformed(what, "its MAC asks for a key of " + length + " bytes");
        }
        DerNode last = pbkdf2.getLast();
        String prf = last.is(Tags.SEQUENCE) ? last.sequence().getFirst().oid() : "1.2.840.113549.2.7";
        byte[] key = PasswordCipher.derive(
                hash(what, prf), passphrase, pbkdf2.getFirst().octets().toArray(), rounds.intValueExact(), length * 8);
        return Pkcs12Derivation.mac(
                hash(what, parameters.get(1).sequence().getFirst().oid()), key, content);
    }

    private static String hash(String what, String oid) throws PkiException {
        String hash = HASHES.get(oid);
        if (hash == null) {
            throw ForeignData.malformed(what, "its MAC is made with " + OidNames.of(oid) + ", which is not known here");
        }
        return hash;
    }
}
