// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.lint;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.fleetpki.pki.model.asn1.Der;

/** A certificate that has nothing but a subject; no signature is looked at. */
final class SmallCertificate {

    static String pem(String subject) {
        byte[] name = Der.sequence(Der.setOf(List.of(Der.sequence(Der.oid("2.5.4.3"), Der.utf8(subject)))));
        byte[] algorithm = Der.sequence(Der.oid("1.3.101.112"));
        byte[] time = Der.time(Instant.parse("2026-11-01T00:00:00Z"));
        byte[] contents = Der.sequence(
                Der.integer(7),
                algorithm,
                name,
                Der.sequence(time, time),
                name,
                Der.sequence(algorithm, Der.bitString(new byte[32])));
        byte[] der = Der.sequence(contents, algorithm, Der.bitString(new byte[64]));
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END CERTIFICATE-----\n";
    }

    /** As a field of JSON. */
    static String json(String subject) {
        return pem(subject).replace("\r", "").replace("\n", "\\n");
    }

    private SmallCertificate() {}
}
