// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import java.time.Instant;
import java.util.Optional;
import org.fleetpki.pki.api.ca.RevocationReason;

/**
 * The third field of a line {@code R}: when, why, and since when the key is in other hands, as {@code openssl ca} writes
 * it ({@code crl_reasons} and {@code unpack_revinfo} of its {@code apps/ca.c}).
 *
 * @param invalidSince only with the reasons keyCompromise and CACompromise
 */
record RevocationMark(Instant revokedAt, RevocationReason reason, Optional<Instant> invalidSince) {

    private static final String HOLD_INSTRUCTION = "holdInstruction";
    private static final String KEY_TIME = "keyTime";
    private static final String CA_KEY_TIME = "CAkeyTime";

    /** Read one; empty if it is none, or one that openssl would not read. */
    static Optional<RevocationMark> read(String field) {
        String[] parts = field.split(",", 3);
        Optional<Instant> revokedAt = RevocationTimes.read(parts[0]);
        if (revokedAt.isEmpty()) {
            return Optional.empty();
        }
        if (parts.length == 1) {
            return Optional.of(new RevocationMark(revokedAt.get(), RevocationReason.UNSPECIFIED, Optional.empty()));
        }
        boolean keyTime = parts[1].equalsIgnoreCase(KEY_TIME);
        if (keyTime || parts[1].equalsIgnoreCase(CA_KEY_TIME)) {
            RevocationReason reason = keyTime ? RevocationReason.KEY_COMPROMISE : RevocationReason.CA_COMPROMISE;
            return (parts.length == 3 ? RevocationTimes.read(parts[2]) : Optional.<Instant>empty())
                    .map(since -> new RevocationMark(revokedAt.get(), reason, Optional.of(since)));
        }
        Optional<RevocationReason> reason = parts[1].equalsIgnoreCase(HOLD_INSTRUCTION)
                ? Optional.of(RevocationReason.CERTIFICATE_HOLD)
                : RevocationReason.named(parts[1]);
        return reason.map(known -> new RevocationMark(revokedAt.get(), known, Optional.empty()));
    }

    /**
     * The nearest that openssl reads. It does not know the last two reasons of RFC 5280, and other times of invalidity
     * than those of a compromise; those stand in our {@link RevocationJournal}.
     */
    String write() {
        String time = RevocationTimes.write(revokedAt);
        return switch (reason) {
            case UNSPECIFIED, PRIVILEGE_WITHDRAWN, AA_COMPROMISE -> time;
            case KEY_COMPROMISE -> time + "," + compromise(KEY_TIME);
            case CA_COMPROMISE -> time + "," + compromise(CA_KEY_TIME);
            default -> time + "," + reason.id();
        };
    }

    private String compromise(String keyword) {
        return invalidSince
                .map(since -> keyword + "," + RevocationTimes.writeLong(since))
                .orElse(reason.id());
    }

    /** Whether openssl's form loses nothing of it. */
    boolean isExpressible() {
        return read(write()).equals(Optional.of(this));
    }
}
