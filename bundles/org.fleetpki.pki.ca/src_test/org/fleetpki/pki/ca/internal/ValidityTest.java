// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.ca.CertificateProfile;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.750Z");

    private static Validity of(Duration validity) {
        return Validity.of(CertificateProfile.tlsServer("device", KeyType.EC_P256, validity), List.of(), NOW);
    }

    @Test
    void it_begins_early_and_lasts_as_long_as_the_profile_says() {
        Validity validity = of(Duration.ofDays(398));
        assertEquals(Instant.parse("2026-11-21T09:00:00Z"), validity.notBefore());
        assertEquals(Instant.parse("2027-12-24T08:59:59Z"), validity.notAfter());
        assertFalse(validity.shortened());
    }

    @Test
    void a_very_short_one_is_not_over_before_it_is_issued() {
        Validity validity = of(Duration.ofHours(1));
        assertTrue(validity.notBefore().isBefore(NOW));
        assertTrue(validity.notAfter().isAfter(NOW.plus(Duration.ofMinutes(29))));
    }
}
