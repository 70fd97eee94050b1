// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Optional;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.pki.api.Fingerprint;

/** The part of the database that says which leaf of which device was pinned. */
final class Pins {

    private final FleetStore store;

    Pins(FleetStore store) {
        this.store = store;
    }

    Optional<Fingerprint> of(String deviceId) throws FleetException {
        return store.pin(deviceId);
    }

    void put(String deviceId, Fingerprint leaf) throws FleetException {
        store.pin(deviceId, leaf);
    }
}
