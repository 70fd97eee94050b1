// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.fleetpki.pki.model.asn1.Octets;

/** The hashes by which a request names an issuer. */
enum OcspHash {
    SHA_1("1.3.14.3.2.26", "SHA-1"),
    SHA_256("2.16.840.1.101.3.4.2.1", "SHA-256");

    private final String oid;
    private final String jcaName;

    OcspHash(String oid, String jcaName) {
        this.oid = oid;
        this.jcaName = jcaName;
    }

    String oid() {
        return oid;
    }

    static Optional<OcspHash> of(String oid) {
        return Arrays.stream(values()).filter(hash -> hash.oid.equals(oid)).findFirst();
    }

    Octets digest(Octets data) {
        try {
            return Octets.of(MessageDigest.getInstance(jcaName).digest(data.toArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has " + jcaName, e);
        }
    }
}
