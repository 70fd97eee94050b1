// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.path.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fleetpki.pki.api.path.ChainQuery;
import org.fleetpki.pki.api.path.ChainQuery.Profile;
import org.fleetpki.pki.api.path.ChainQuery.Purpose;

/**
 * A query on its way through the checks.
 *
 * @param query what is asked
 * @param signatures verifies signatures, each once
 * @param work what the answer may still cost
 */
record Question(ChainQuery query, Signatures signatures, Work work) {

    /** The moment to judge for, in whole seconds as certificates count (RFC 5280, 4.1.2.5). */
    Instant at() {
        return query.at().truncatedTo(ChronoUnit.SECONDS);
    }

    boolean isWebPki() {
        return query.profile() == Profile.WEBPKI;
    }

    boolean isFor(Purpose purpose) {
        return query.purpose() == purpose;
    }
}
