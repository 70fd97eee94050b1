// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * A party that devices of the fleet refused, put together from all of them by the fingerprint of its leaf.
 *
 * @param chain what it presented, leaf first: the longest chain that was seen
 * @param refusedBy the ids of the devices that refused it, in the order of the survey
 * @param presentedBy the device of the fleet that presents this very leaf; empty if none does
 * @param anchor what would have to be trusted so that it is accepted; empty if it must not be
 * @param objection why it must not be trusted, in one sentence; empty if it may
 */
public record RejectedParty(
        List<X509Certificate> chain,
        List<String> refusedBy,
        Optional<String> presentedBy,
        Optional<X509Certificate> anchor,
        String objection) {

    public RejectedParty {
        chain = List.copyOf(chain);
        refusedBy = List.copyOf(refusedBy);
    }

    /** What it presented for itself. */
    public X509Certificate leaf() {
        return chain.getFirst();
    }
}
