// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Optional;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Probe;

/** Finds out which adapter a device belongs to. */
final class Families {

    private final AdapterRegistry adapters;

    Families(AdapterRegistry adapters) {
        this.adapters = adapters;
    }

    /**
     * An adapter, and what the device told it without a log-in.
     *
     * @param adapter the adapter
     * @param facts some may be empty
     */
    record Found(DeviceAdapter adapter, DeviceFacts facts) {}

    /**
     * Ask the adapters, one after the other, whether the device is theirs. An adapter that fails is passed over.
     *
     * @return empty if it is of no family
     * @throws DeviceException if nothing at the endpoint answers any of them
     */
    Optional<Found> ask(Endpoint place) throws DeviceException {
        DeviceException failure = null;
        boolean answered = false;
        for (DeviceAdapter adapter : adapters.inOrder()) {
            try {
                if (adapter.probe(place) instanceof Probe.Match match) {
                    return Optional.of(new Found(adapter, match.facts()));
                }
                answered = true;
            } catch (DeviceException e) {
                failure = failure == null ? e : failure;
            } catch (RuntimeException e) {
                System.getLogger(Families.class.getName())
                        .log(System.Logger.Level.WARNING, "The adapter '" + adapter.family() + "' failed", e);
            }
        }
        if (failure != null && !answered) {
            throw failure;
        }
        return Optional.empty();
    }

    /** What a device of a known family tells without a log-in. */
    static DeviceFacts facts(DeviceAdapter adapter, Endpoint place) throws DeviceException {
        return adapter.probe(place) instanceof Probe.Match match ? match.facts() : DeviceFacts.UNKNOWN;
    }
}
