// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.pki.api.ca.RevocationReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevocationMarkTest {

    private static final Instant AT = Instant.parse("2025-12-31T23:59:59Z");
    private static final Instant SINCE = Instant.parse("2025-06-01T00:00:00Z");

    /** The forms of openssl's apps/ca.c, in whatever case. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "251231235959Z|UNSPECIFIED|",
                "251231235959Z,unspecified|UNSPECIFIED|",
                "20251231235959Z,keycompromise|KEY_COMPROMISE|",
                "251231235959Z,keyTime,20250601000000Z|KEY_COMPROMISE|2025-06-01T00:00:00Z",
                "251231235959Z,CAkeyTime,20250601000000Z|CA_COMPROMISE|2025-06-01T00:00:00Z",
                "251231235959Z,holdInstruction,holdInstructionCallIssuer|CERTIFICATE_HOLD|",
                "251231235959Z,removeFromCRL|REMOVE_FROM_CRL|"
            })
    void openssl_s_forms_are_read(String field, RevocationReason reason, Instant since) {
        assertEquals(
                Optional.of(new RevocationMark(AT, reason, Optional.ofNullable(since))), RevocationMark.read(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "251231235959Z,",
                "251231235959Z,bored",
                "251231235959Z,keyTime",
                "251231235959Z,keyTime,x",
                "251331235959Z",
                "2512312359Z"
            })
    void anything_else_is_none(String field) {
        assertEquals(Optional.empty(), RevocationMark.read(field));
    }

    @Test
    void what_openssl_cannot_read_is_not_written() {
        for (RevocationReason reason : RevocationReason.values()) {
            for (Optional<Instant> since : List.of(Optional.<Instant>empty(), Optional.of(SINCE))) {
                RevocationMark mark = new RevocationMark(AT, reason, since);
                RevocationMark read = RevocationMark.read(mark.write()).orElseThrow();
                assertEquals(AT, read.revokedAt());
                assertEquals(mark.isExpressible(), read.equals(mark));
            }
        }
        assertTrue(new RevocationMark(AT, RevocationReason.KEY_COMPROMISE, Optional.of(SINCE)).isExpressible());
        assertFalse(new RevocationMark(AT, RevocationReason.SUPERSEDED, Optional.of(SINCE)).isExpressible());
        assertFalse(new RevocationMark(AT, RevocationReason.PRIVILEGE_WITHDRAWN, Optional.empty()).isExpressible());
    }
}
