// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.KeyType;

/** Signatures that devices are asked for, best first within a kind of key (RFC 8017, RFC 5758). */
public enum SignatureAlgorithm {
    SHA256_WITH_RSA("1.2.840.113549.1.1.11", true),
    SHA384_WITH_RSA("1.2.840.113549.1.1.12", true),
    SHA512_WITH_RSA("1.2.840.113549.1.1.13", true),
    ECDSA_WITH_SHA256("1.2.840.10045.4.3.2", false),
    ECDSA_WITH_SHA384("1.2.840.10045.4.3.3", false),
    ECDSA_WITH_SHA512("1.2.840.10045.4.3.4", false);

    private final String oid;
    private final boolean rsa;

    SignatureAlgorithm(String oid, boolean rsa) {
        this.oid = oid;
        this.rsa = rsa;
    }

    /** The object identifier. */
    public String oid() {
        return oid;
    }

    /**
     * One that a device has, for a kind of key.
     *
     * @param told those that the device lists; an empty list says nothing
     * @return empty if it has none; SHA-1, which old versions of the specification demand, is not asked for
     */
    public static Optional<SignatureAlgorithm> choose(KeyType key, List<String> told) {
        List<SignatureAlgorithm> order = switch (key) {
            case EC_P256 -> List.of(ECDSA_WITH_SHA256, ECDSA_WITH_SHA384, ECDSA_WITH_SHA512);
            case EC_P384 -> List.of(ECDSA_WITH_SHA384, ECDSA_WITH_SHA256, ECDSA_WITH_SHA512);
            case EC_P521 -> List.of(ECDSA_WITH_SHA512, ECDSA_WITH_SHA384, ECDSA_WITH_SHA256);
            default -> List.of(SHA256_WITH_RSA, SHA384_WITH_RSA, SHA512_WITH_RSA);
        };
        return order.stream()
                .filter(algorithm -> told.isEmpty() || told.contains(algorithm.oid))
                .findFirst();
    }

    /** Whether RSA keys sign by it. */
    public boolean isRsa() {
        return rsa;
    }

    /**
     * The parameters of its identifier in DER: NULL with RSA (RFC 8017, appendix A.2.4), none with ECDSA (RFC 5758, section
     * 3.2).
     */
    Optional<byte[]> parameters() {
        return rsa ? Optional.of(new byte[] {5, 0}) : Optional.empty();
    }
}
