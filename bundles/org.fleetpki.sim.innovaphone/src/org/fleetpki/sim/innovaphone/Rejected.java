// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A chain that the device rejected when it connected somewhere.
 *
 * @param id its number in the list
 * @param reason the key of the reason among the {@link Names}
 * @param at when
 * @param chain the certificates, leaf first
 */
record Rejected(int id, String reason, Instant at, List<X509Certificate> chain) {

    /** How many the device remembers. */
    static final int MOST = 10;

    Rejected {
        chain = List.copyOf(chain);
    }
}
