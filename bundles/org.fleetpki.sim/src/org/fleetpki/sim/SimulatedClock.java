// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A device's clock: real time and an offset that faults may set. */
public final class SimulatedClock implements InstantSource {

    private final InstantSource real;
    private volatile Duration offset = Duration.ZERO;

    public SimulatedClock(InstantSource real) {
        this.real = real;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset);
    }

    void ahead(Duration by) {
        offset = by;
    }
}
