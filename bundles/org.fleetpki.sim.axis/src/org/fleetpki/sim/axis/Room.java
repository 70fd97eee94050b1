// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import org.fleetpki.sim.Conditions;

/** Tells whether there is room for another certificate. */
final class Room {

    private final AxisModel model;
    private final Conditions conditions;

    Room(AxisModel model, Conditions conditions) {
        this.model = model;
        this.conditions = conditions;
    }

    /** Whether a certificate with a key has room. */
    boolean forKey(AxisState state) {
        long own = state.certificates().values().stream()
                .filter(entry -> !entry.factory())
                .count();
        return own < model.capacity() && !conditions.isStoreFull();
    }

    /** Whether an authority's certificate has room. */
    boolean forAuthority() {
        return !conditions.isStoreFull();
    }

    /** Wait as long as making a key takes. */
    void awaitKey() {
        conditions.awaitKeys();
    }
}
