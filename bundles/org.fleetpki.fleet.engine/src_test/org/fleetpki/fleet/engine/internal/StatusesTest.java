// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.fleetpki.device.api.HttpsMode;
import org.fleetpki.fleet.api.HttpsStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of {@link Statuses}, line by line. */
class StatusesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "true, false, HTTPS_ONLY, HTTPS_ONLY, ENABLED",
                "true, true, HTTPS_ONLY, HTTP_AND_HTTPS, ENABLED",
                "true, true, HTTP_AND_HTTPS, HTTP_AND_HTTPS, ENABLED",
                "true, true, HTTP_AND_HTTPS, HTTPS_ONLY, DISABLED",
                "true, false, -, HTTPS_ONLY, ENABLED",
                "true, -, -, HTTPS_ONLY, UNKNOWN",
                "true, true, HTTP_ONLY, HTTPS_ONLY, DISABLED",
                "false, true, HTTP_AND_HTTPS, HTTPS_ONLY, DISABLED",
                "false, true, HTTP_ONLY, HTTPS_ONLY, DISABLED",
                "false, false, HTTPS_ONLY, HTTPS_ONLY, MISSING_CERTIFICATE",
                "false, false, HTTP_ONLY, HTTPS_ONLY, MISSING_CERTIFICATE",
                "false, -, -, HTTPS_ONLY, UNKNOWN",
            })
    void https(boolean servesOurs, Boolean holdsOurs, HttpsMode mode, HttpsMode wanted, HttpsStatus expected) {
        assertEquals(
                expected,
                Statuses.https(servesOurs, Optional.ofNullable(holdsOurs), Optional.ofNullable(mode), wanted));
    }
}
