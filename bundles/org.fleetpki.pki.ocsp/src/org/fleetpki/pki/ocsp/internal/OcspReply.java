// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ocsp.internal;

import java.time.Instant;
import java.util.Optional;

/**
 * What goes back.
 *
 * @param encoded an OCSPResponse
 * @param cacheable since when and until when others may keep it; empty for answers to one question alone
 */
record OcspReply(byte[] encoded, Optional<Freshness> cacheable) {

    /** When an answer was made, when there will be a newer one, and when there must be. */
    record Freshness(Instant thisUpdate, Instant renewal, Instant nextUpdate) {}

    static OcspReply failed(OcspFailure failure) {
        return new OcspReply(failure.encode(), Optional.empty());
    }
}
