// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fleetpki.pki.model.name.OidNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OidNamesTest {

    /** The last of each family tells whether the others are at their places. */
    @ParameterizedTest
    @CsvSource({
        "1.2.840.113549.1.1.10, RSASSA-PSS",
        "1.2.840.113549.1.1.14, sha224WithRSAEncryption",
        "1.2.840.10045.4.3.4, ecdsa-with-SHA512",
        "2.16.840.1.101.3.4.3.17, ML-DSA-44",
        "2.16.840.1.101.3.4.3.31, SLH-DSA-SHAKE-256f",
        "1.3.6.1.5.5.7.3.9, OCSPSigning",
        "1.3.6.1.5.5.7.48.5, caRepository",
        "1.3.6.1.5.5.7.1.11, subjectInfoAccess",
        "1.3.6.1.5.5.7.1.24, tlsFeature",
        "1.2.840.113549.1.9.14, extensionRequest",
        "1.2.840.113549.1.9.21, localKeyID",
        "1.2.840.113549.1.7.6, encryptedData",
        "1.2.840.113549.1.12.1.6, pbeWithSHA1And40BitRC2-CBC",
        "1.2.840.113549.2.11, hmacWithSHA512",
        "1.3.6.1.5.5.7.6.54, MLDSA87-ECDSA-P521-SHA512",
        "2.5.4.3, CN",
        "1.2.3.4, 1.2.3.4",
    })
    void namesTheRightOne(String oid, String name) {
        assertEquals(name, OidNames.of(oid));
    }
}
