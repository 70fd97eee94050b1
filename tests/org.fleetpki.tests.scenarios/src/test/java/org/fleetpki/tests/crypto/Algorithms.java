// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.crypto;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.bc.internal.BouncyCastleKeys;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;
import org.fleetpki.pki.model.asn1.DerNode;

/** Signature algorithms and keys to try them with. */
final class Algorithms {

    private static final Map<KeyType, KeyPair> KEYS = new ConcurrentHashMap<>();

    private static final List<String> HASHES = List.of("md5", "sha1", "sha224", "sha256", "sha384", "sha512");

    private static final List<Integer> RSA_ARCS = List.of(4, 5, 14, 11, 12, 13);

    private static final List<String> EC_ARCS = List.of("", "1", "3.1", "3.2", "3.3", "3.4");

    private static final List<Integer> HASH_ARCS = List.of(0, 0, 4, 1, 2, 3);

    /**
     * One way to sign.
     *
     * @param hash as openssl names it; empty where the key brings its own
     * @param pssSalt octets of salt, negative if it is not PSS
     */
    record Way(KeyType key, String hash, int pssSalt, AlgorithmIdentifier identifier) {

        boolean isPss() {
            return pssSalt >= 0;
        }

        @Override
        public String toString() {
            return key.id() + " " + hash + (isPss() ? " PSS " + pssSalt : "");
        }
    }

    /** Every way that openssl 3.0 knows too. */
    static List<Way> all() throws Asn1Exception {
        List<Way> ways = new ArrayList<>();
        for (KeyType type : KeyType.values()) {
            switch (type.family()) {
                case RSA -> {
                    if (type.bits() <= 3072) {
                        rsa(type, ways);
                    }
                }
                case EC_P256, EC_P384, EC_P521, EC_OTHER -> {
                    for (int i = 1; i < HASHES.size(); i++) {
                        ways.add(new Way(
                                type, HASHES.get(i), -1, identifier(Der.oid("1.2.840.10045.4." + EC_ARCS.get(i)))));
                    }
                }
                case ED25519, ED448 -> ways.add(new Way(type, "", -1, identifier(Der.oid(type.oid()))));
                default -> {
                    // not known to openssl 3.0
                }
            }
        }
        return ways;
    }

    private static void rsa(KeyType type, List<Way> ways) throws Asn1Exception {
        for (int i = 0; i < HASHES.size(); i++) {
            byte[] oid = Der.oid("1.2.840.113549.1.1." + RSA_ARCS.get(i));
            ways.add(new Way(type, HASHES.get(i), -1, identifier(oid, Der.nothing())));
        }
        ways.add(new Way(type, "sha1", 20, identifier(Der.oid("1.2.840.113549.1.1.10"), Der.sequence())));
        for (int i = 2; i < HASHES.size(); i++) {
            ways.add(pss(type, i, 0));
            ways.add(pss(type, i, 32));
        }
    }

    private static Way pss(KeyType type, int hash, int salt) throws Asn1Exception {
        byte[] digest = Der.sequence(Der.oid("2.16.840.1.101.3.4.2." + HASH_ARCS.get(hash)), Der.nothing());
        byte[] mask = Der.sequence(Der.oid("1.2.840.113549.1.1.8"), digest);
        byte[] parameters =
                Der.sequence(Der.explicit(0, digest), Der.explicit(1, mask), Der.explicit(2, Der.integer(salt)));
        return new Way(type, HASHES.get(hash), salt, identifier(Der.oid("1.2.840.113549.1.1.10"), parameters));
    }

    static AlgorithmIdentifier identifier(byte[]... elements) throws Asn1Exception {
        return AlgorithmIdentifier.read(DerNode.parse(Der.sequence(elements)));
    }

    /** The key of a type, made once. */
    static KeyPair key(KeyType type) {
        return KEYS.computeIfAbsent(type, new BouncyCastleKeys()::generate);
    }

    private Algorithms() {}
}
