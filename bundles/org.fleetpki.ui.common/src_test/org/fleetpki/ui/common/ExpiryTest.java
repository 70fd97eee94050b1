// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2027-11-21T12:00:00Z, 365, 365 days",
        "2026-11-23T12:00:00Z, 2, 2 days",
        "2026-11-23T11:59:59Z, 1, 47 hours",
        "2026-11-21T13:30:00Z, 0, 1 hour",
        "2026-11-21T12:00:00Z, 0, 0 hours",
        "2026-11-21T11:59:59Z, -1, ended today",
        "2026-11-20T11:00:00Z, -1, ended 1 day ago",
        "2016-11-21T12:00:00Z, -3652, ended 3652 days ago"
    })
    void saysHowLongIsLeft(Instant end, long days, String words) {
        Expiry expiry = new Expiry(end, NOW);
        assertEquals(days, expiry.daysLeft());
        assertEquals(words, expiry.left());
    }
}
