// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * A certificate to be revoked.
 *
 * @param serial its number
 * @param reason why
 * @param invalidSince since when it is not to be trusted, such as when the key was lost; empty if not known
 * @param by who asks for it, kept in the authority's journal
 * @param note why, in words, kept there too; may be empty
 * @param foreignExpiry allows a number that is not in the books, of a certificate that was issued elsewhere, and says
 *     when it ends; empty refuses such numbers, which are mostly mistyped
 */
public record RevocationOrder(
        BigInteger serial,
        RevocationReason reason,
        Optional<Instant> invalidSince,
        String by,
        String note,
        Optional<Instant> foreignExpiry) {

    /** RFC 5280, 4.1.2.2: 20 octets, the first bit of which is the sign. */
    private static final int MAX_BITS = 159;

    /** Times that certificates can have (RFC 5280, 4.1.2.5). */
    private static final Instant FIRST = Instant.parse("1950-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    public RevocationOrder {
        if (serial.signum() <= 0 || serial.bitLength() > MAX_BITS) {
            throw new IllegalArgumentException("a serial number is positive and at most 20 octets (RFC 5280, 4.1.2.2)");
        }
        invalidSince.ifPresent(RevocationOrder::requireTime);
        foreignExpiry.ifPresent(RevocationOrder::requireTime);
        if (!reason.isGiven()) {
            throw new IllegalArgumentException("the reason " + reason.id() + " stands in delta lists alone");
        }
    }

    private static void requireTime(Instant time) {
        if (time.isBefore(FIRST) || time.isAfter(LAST)) {
            throw new IllegalArgumentException(time + " is no time of certificates, which lie from 1950 to 9999");
        }
    }

    /** Revoke a certificate of the books. */
    public static RevocationOrder of(BigInteger serial, RevocationReason reason, String by, String note) {
        return new RevocationOrder(serial, reason, Optional.empty(), by, note, Optional.empty());
    }
}
