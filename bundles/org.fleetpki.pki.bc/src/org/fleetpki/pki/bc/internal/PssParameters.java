// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;
import org.fleetpki.pki.model.asn1.Octets;

/**
 * The parameters of RSASSA-PSS (RFC 4055, 3.1).
 *
 * @param hash the JCA name of the hash of the message, such as {@code SHA-256}
 * @param maskHash that of the mask
 * @param saltLength in octets
 */
record PssParameters(String hash, String maskHash, int saltLength) {

    private static final String MGF1 = "1.2.840.113549.1.1.8";

    private static final int MAX_SALT = 16_384 / 8;

    private static final Map<String, String> HASHES = Map.of(
            "1.3.14.3.2.26", "SHA-1",
            "2.16.840.1.101.3.4.2.4", "SHA-224",
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512",
            "2.16.840.1.101.3.4.2.5", "SHA-512/224",
            "2.16.840.1.101.3.4.2.6", "SHA-512/256",
            "2.16.840.1.101.3.4.2.8", "SHA3-256",
            "2.16.840.1.101.3.4.2.9", "SHA3-384",
            "2.16.840.1.101.3.4.2.10", "SHA3-512");

    /**
     * Read them; what is left out has its default (SHA-1 and 20 octets of salt).
     *
     * @throws Asn1Exception if they do not parse
     * @throws IllegalArgumentException if they name an algorithm that is not known here
     */
    static PssParameters read(Octets encoded) throws Asn1Exception {
        String hash = "SHA-1";
        String maskHash = "SHA-1";
        int saltLength = 20;
        int last = -1;
        for (DerNode field : DerNode.parse(encoded.toArray()).sequence()) {
            if (field.tag() <= last || !field.isContext(field.tag())) {
                throw new Asn1Exception("PSS parameters have a field that they cannot have", field.offset());
            }
            last = field.tag();
            DerNode value = field.explicit();
            switch (last) {
                case 0 -> hash = hash(AlgorithmIdentifier.read(value));
                case 1 -> maskHash = maskHash(AlgorithmIdentifier.read(value));
                case 2 -> saltLength = value.smallInteger();
                default -> requireTrailer(last, value);
            }
        }
        if (saltLength < 0 || saltLength > MAX_SALT) {
            throw new IllegalArgumentException("PSS parameters ask for " + saltLength + " octets of salt");
        }
        return new PssParameters(hash, maskHash, saltLength);
    }

    private static void requireTrailer(int field, DerNode value) throws Asn1Exception {
        if (field != 3 || value.smallInteger() != 1) {
            throw new Asn1Exception("PSS parameters have a trailer other than 0xBC", value.offset());
        }
    }

    private static String maskHash(AlgorithmIdentifier mask) throws Asn1Exception {
        Optional<Octets> hash = mask.parameters();
        if (!mask.oid().equals(MGF1) || hash.isEmpty()) {
            throw new IllegalArgumentException("PSS parameters have a mask other than MGF1");
        }
        return hash(AlgorithmIdentifier.read(DerNode.parse(hash.get().toArray())));
    }

    private static String hash(AlgorithmIdentifier algorithm) throws Asn1Exception {
        String hash = HASHES.get(algorithm.oid());
        if (hash == null || !SignatureScheme.isNullOrAbsent(algorithm)) {
            throw new IllegalArgumentException("PSS parameters name a hash that is not known here");
        }
        return hash;
    }

    /** The usual ones: one hash for both, and as much salt as it has octets. */
    static PssParameters of(int hashBits) {
        return new PssParameters("SHA-" + hashBits, "SHA-" + hashBits, hashBits / 8);
    }

    /** Their encoding; the hashes have NULL as their parameter, as RFC 4055, 2.1 asks of whoever writes them. */
    byte[] encode() {
        byte[] mask = Der.sequence(Der.oid(MGF1), encodeHash(maskHash));
        return Der.sequence(
                Der.explicit(0, encodeHash(hash)), Der.explicit(1, mask), Der.explicit(2, Der.integer(saltLength)));
    }

    private static byte[] encodeHash(String name) {
        String oid = HASHES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .findFirst()
                .orElseThrow()
                .getKey();
        return Der.sequence(Der.oid(oid), Der.nothing());
    }

    /** Whether a key that carries parameters of its own (RFC 4055, 3.3) may sign with these. */
    boolean satisfy(PssParameters ofKey) {
        return hash.equals(ofKey.hash) && maskHash.equals(ofKey.maskHash) && saltLength >= ofKey.saltLength;
    }

    PSSParameterSpec spec() {
        return new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(maskHash), saltLength, 1);
    }
}
