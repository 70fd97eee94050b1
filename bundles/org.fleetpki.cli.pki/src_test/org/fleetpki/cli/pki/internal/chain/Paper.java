// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.time.Instant;
import org.fleetpki.cli.pki.internal.batch.PemBody;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.pki.model.ParsedCertificate;
import org.fleetpki.pki.model.asn1.Asn1Exception;
import org.fleetpki.pki.model.asn1.Der;

/** Certificates and revocation lists that have their structure, and no real signature. */
final class Paper {

    private static final byte[] ALGORITHM = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));

    static String certificate(long serial) {
        byte[] name = Der.sequence();
        byte[] time = Der.time(Instant.parse("2027-01-01T00:00:00Z"));
        byte[] key = Der.sequence(Der.sequence(Der.oid("1.3.101.112")), Der.bitString(new byte[32]));
        byte[] contents = Der.sequence(
                Der.explicit(0, Der.integer(2)),
                Der.integer(serial),
                ALGORITHM,
                name,
                Der.sequence(time, time),
                name,
                key);
        return Pem.encode("CERTIFICATE", Der.sequence(contents, ALGORITHM, Der.bitString(new byte[8])));
    }

    static ParsedCertificate parsed(long serial) {
        try {
            return ParsedCertificate.parse(PemBody.decode("CERTIFICATE", certificate(serial)));
        } catch (Asn1Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String list() {
        byte[] time = Der.time(Instant.parse("2027-01-01T00:00:00Z"));
        byte[] contents = Der.sequence(Der.integer(1), ALGORITHM, Der.sequence(), time, time);
        return Pem.encode("X509 CRL", Der.sequence(contents, ALGORITHM, Der.bitString(new byte[8])));
    }

    /** A text as JSON. */
    static String quoted(String pem) {
        return '"' + pem.replace("\n", "\\n") + '"';
    }

    private Paper() {}
}
