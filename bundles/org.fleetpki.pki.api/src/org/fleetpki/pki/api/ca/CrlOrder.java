// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.api.ca;

import java.time.Duration;
import java.util.Optional;

/**
 * A revocation list to be made.
 *
 * @param validity how long until the next one comes at the latest
 * @param delta whether to list only what changed since the last full list (RFC 5280, 5.2.4)
 * @param distributionPoint the URI where the list is to be found, for the extension issuingDistributionPoint; it has to
 *     be that of the certificates' cRLDistributionPoints. Empty for a list without that extension
 * @param freshest the URI where delta lists are to be found, for the extension freshestCRL of a full list
 * @param unlessYoungerThan make none while the last one of its kind is younger than this, has not ended and says the same
 */
public record CrlOrder(
        Duration validity,
        boolean delta,
        Optional<String> distributionPoint,
        Optional<String> freshest,
        Optional<Duration> unlessYoungerThan) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(400);

    public CrlOrder {
        if (validity.compareTo(SHORTEST) < 0 || validity.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a revocation list is valid for 1 minute to 400 days, not " + validity);
        }
        if (delta && freshest.isPresent()) {
            throw new IllegalArgumentException("a delta list names no further deltas (RFC 5280, 5.2.6)");
        }
        distributionPoint.ifPresent(CrlOrder::requireUri);
        freshest.ifPresent(CrlOrder::requireUri);
    }

    /** A full list without anything special. */
    public static CrlOrder full(Duration validity) {
        return new CrlOrder(validity, false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void requireUri(String uri) {
        if (!uri.matches("(https?|ldaps?)://[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException(
                    "'" + uri + "' is no URI of a revocation list, such as http://pki.example/crl/root.crl");
        }
    }
}
