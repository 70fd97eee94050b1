// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The signature algorithms of the devices, by their object identifiers (RFC 8017, RFC 5758). */
final class SignatureAlgorithm {

    private static final Map<String, String> RSA = new LinkedHashMap<>();
    private static final Map<String, String> ECDSA = new LinkedHashMap<>();

    static {
        RSA.put("1.2.840.113549.1.1.5", "SHA1withRSA");
        RSA.put("1.2.840.113549.1.1.11", "SHA256withRSA");
        RSA.put("1.2.840.113549.1.1.12", "SHA384withRSA");
        RSA.put("1.2.840.113549.1.1.13", "SHA512withRSA");
        ECDSA.put("1.2.840.10045.4.3.2", "SHA256withECDSA");
        ECDSA.put("1.2.840.10045.4.3.3", "SHA384withECDSA");
        ECDSA.put("1.2.840.10045.4.3.4", "SHA512withECDSA");
    }

    private SignatureAlgorithm() {}

    /** All that a device knows. */
    static List<String> all(boolean ecc) {
        Map<String, String> all = new LinkedHashMap<>(RSA);
        if (ecc) {
            all.putAll(ECDSA);
        }
        return List.copyOf(all.keySet());
    }

    /** The JCA's name of an algorithm that this key can be used with. */
    static String named(Arguments identifier, PublicKey key) throws Fault {
        String oid = identifier.text("algorithm");
        boolean rsa = RSA.containsKey(oid);
        if (!rsa && !ECDSA.containsKey(oid)) {
            throw Fault.invalid("UnsupportedSignatureAlgorithm", "Signature algorithm " + oid + " is not supported");
        }
        if (rsa != key.getAlgorithm().equals("RSA")) {
            throw Fault.invalid(
                    "KeySignatureAlgorithmMismatch", "Signature algorithm " + oid + " does not suit the key");
        }
        return rsa ? RSA.get(oid) : ECDSA.get(oid);
    }
}
