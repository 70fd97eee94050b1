// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fleetpki.device.api.RejectedCertificates;
import org.fleetpki.device.api.StoredCertificate;

/**
 * Whom one device trusts, whom it refused, and what it presents itself.
 *
 * @param deviceId its name in the fleet
 * @param host where it was reached
 * @param site where it stands; empty if not told
 * @param family the adapter that spoke to it; empty if none could
 * @param model what it says that it is; empty if it does not tell
 * @param at when it was looked at
 * @param problem one sentence if it could not be looked into, else empty
 * @param presented the chain that a fresh TLS connection saw, leaf first; empty if there was none
 * @param trusted its trust list; empty if it has none, or could not be looked into
 * @param rejected the chains that it refused, latest first; empty if it does not tell
 */
public record DeviceTrust(
        String deviceId,
        String host,
        String site,
        String family,
        String model,
        Instant at,
        String problem,
        List<X509Certificate> presented,
        Optional<List<StoredCertificate>> trusted,
        List<RejectedCertificates.Rejected> rejected) {

    public DeviceTrust {
        presented = List.copyOf(presented);
        trusted = trusted.map(List::copyOf);
        rejected = List.copyOf(rejected);
    }

    /** The certificates of its trust list; none if it has no such list. */
    public List<X509Certificate> anchors() {
        return trusted.orElse(List.of()).stream()
                .map(StoredCertificate::certificate)
                .toList();
    }
}
