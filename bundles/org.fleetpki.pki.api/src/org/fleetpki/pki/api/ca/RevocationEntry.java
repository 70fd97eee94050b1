// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * A certificate that is revoked.
 *
 * @param serial its number
 * @param expiry when it ends by itself
 * @param revokedAt when it was revoked, whole seconds
 * @param reason why; {@code UNSPECIFIED} where nobody said
 * @param invalidSince since when it is not to be trusted, which may be earlier (RFC 5280, 5.3.2); empty if not known
 */
public record RevocationEntry(
        BigInteger serial,
        Instant expiry,
        Instant revokedAt,
        RevocationReason reason,
        Optional<Instant> invalidSince) {}
