// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.bc.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.pki.api.KeyFamily;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.model.AlgorithmIdentifier;
import org.fleetpki.pki.model.PublicKeyInfo;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Octets;
import org.fleetpki.pki.model.name.OidNames;

/**
 * What the algorithm beside a signature means.
 *
 * @param oid its identifier
 * @param jcaName its name in the Java Security Standard Algorithm Names
 * @param pss the parameters of RSASSA-PSS; empty for everything else
 */
record SignatureScheme(String oid, String jcaName, Optional<PssParameters> pss) {

    /** The content of NULL. */
    private static final String NULL = "0500";

    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        String pkcs1 = "1.2.840.113549.1.1.";
        names(pkcs1, "RSA", "4 MD5", "5 SHA1", "14 SHA224", "11 SHA256", "12 SHA384", "13 SHA512");
        names(pkcs1, "RSA", "15 SHA512/224", "16 SHA512/256");
        names("1.3.14.3.2.", "RSA", "29 SHA1");
        names("1.2.840.10045.4.", "ECDSA", "1 SHA1", "3.1 SHA224", "3.2 SHA256", "3.3 SHA384", "3.4 SHA512");
        names("1.2.840.10040.4.", "DSA", "3 SHA1");
        String nist = "2.16.840.1.101.3.4.3.";
        names(nist, "DSA", "1 SHA224", "2 SHA256", "3 SHA384", "4 SHA512");
        names(nist, "ECDSA", "9 SHA3-224", "10 SHA3-256", "11 SHA3-384", "12 SHA3-512");
        names(nist, "RSA", "13 SHA3-224", "14 SHA3-256", "15 SHA3-384", "16 SHA3-512");
        NAMES.put(OidNames.RSASSA_PSS, "RSASSA-PSS");
        for (KeyType type : KeyType.values()) {
            switch (type.family()) {
                case ED25519, ED448, COMPOSITE -> NAMES.put(type.oid(), type.id());
                case ML_DSA -> NAMES.put(type.oid(), "ML-DSA");
                case SLH_DSA -> NAMES.put(type.oid(), "SLH-DSA");
                default -> {
                    // signs with a hash of its owner's choice
                }
            }
        }
    }

    private static void names(String stem, String keys, String... hashes) {
        for (String hash : hashes) {
            int space = hash.indexOf(' ');
            NAMES.put(stem + hash.substring(0, space), hash.substring(space + 1) + "with" + keys);
        }
    }

    /**
     * Understand an algorithm.
     *
     * @return empty if it is not known here, or if it has parameters that it cannot have. Where PKCS #1 wants NULL and
     *     others want nothing, either is taken, as OpenSSL does; the algorithms that are younger never had such a time.
     * @throws Asn1Exception if parameters of RSASSA-PSS do not parse
     * @throws IllegalArgumentException if they name something that is not known here
     */
    static Optional<SignatureScheme> of(AlgorithmIdentifier algorithm) throws Asn1Exception {
        String name = NAMES.get(algorithm.oid());
        if (name == null) {
            return Optional.empty();
        }
        if (algorithm.oid().equals(OidNames.RSASSA_PSS)) {
            Optional<Octets> parameters = algorithm.parameters();
            return parameters.isEmpty()
                    ? Optional.empty()
                    : Optional.of(scheme(algorithm, name, Optional.of(PssParameters.read(parameters.get()))));
        }
        boolean fits = name.contains("with")
                ? isNullOrAbsent(algorithm)
                : algorithm.parameters().isEmpty();
        return fits ? Optional.of(scheme(algorithm, name, Optional.empty())) : Optional.empty();
    }

    private static SignatureScheme scheme(AlgorithmIdentifier algorithm, String name, Optional<PssParameters> pss) {
        return new SignatureScheme(algorithm.oid(), name, pss);
    }

    static boolean isNullOrAbsent(AlgorithmIdentifier algorithm) {
        return algorithm.parameters().map(Octets::hex).orElse(NULL).equals(NULL);
    }

    /**
     * Whether a key of that kind can have made such a signature.
     *
     * @throws Asn1Exception if the key has parameters that do not parse
     */
    boolean fits(PublicKeyInfo key, KeyFamily family) throws Asn1Exception {
        return switch (family) {
            case RSA -> fitsRsa(key);
            case DSA -> jcaName.endsWith("withDSA");
            case EC_P256, EC_P384, EC_P521, EC_OTHER -> jcaName.endsWith("withECDSA");
            case ED25519, ED448, ML_DSA, SLH_DSA, COMPOSITE ->
                oid.equals(key.algorithm().oid());
        };
    }

    /** A key with the identifier of RSASSA-PSS signs in no other way, and only as its own parameters allow. */
    private boolean fitsRsa(PublicKeyInfo key) throws Asn1Exception {
        if (key.isRsa()) {
            return pss.isPresent() || jcaName.endsWith("withRSA");
        }
        Optional<Octets> ofKey = key.algorithm().parameters();
        return pss.isPresent() && (ofKey.isEmpty() || pss.get().satisfy(PssParameters.read(ofKey.get())));
    }

    /** The JCA name of the hash, such as {@code SHA-256}; only for algorithms that have one in their name. */
    String hash() {
        String hash = jcaName.substring(0, jcaName.indexOf("with"));
        return hash.startsWith("SHA") && !hash.startsWith("SHA3") ? "SHA-" + hash.substring(3) : hash;
    }
}
