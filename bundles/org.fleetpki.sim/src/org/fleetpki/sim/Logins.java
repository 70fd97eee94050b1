// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests that carry credentials. */
public final class Logins {

    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    /** How many carried credentials, right or wrong. */
    public int all() {
        return all.get();
    }

    /** How many carried wrong ones. */
    public int refused() {
        return refused.get();
    }

    /** Count one, for a family with log-ins of its own kind. */
    public void count(boolean right) {
        all.incrementAndGet();
        if (!right) {
            refused.incrementAndGet();
        }
    }
}
