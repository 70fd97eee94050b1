// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Probe;

/** The adapters that are installed, and the question whose a device is. Adapters come and go. */
final class Families {

    private static final System.Logger LOG = System.getLogger(Families.class.getName());

    private final Map<DeviceAdapter, Integer> rankings = new ConcurrentHashMap<>();

    /** With adapters that are asked by their families' names. */
    Families(Collection<DeviceAdapter> adapters) {
        adapters.forEach(adapter -> add(adapter, 0));
    }

    record Found(String family, DeviceFacts facts) {}

    void add(DeviceAdapter adapter, int ranking) {
        rankings.put(adapter, ranking);
    }

    void remove(DeviceAdapter adapter) {
        rankings.remove(adapter);
    }

    /** Ask one after the other; one that fails is passed over. Nobody logs in. */
    Optional<Found> ask(Endpoint endpoint) throws InterruptedException {
        for (DeviceAdapter adapter : inOrder()) {
            try {
                if (adapter.probe(endpoint) instanceof Probe.Match match) {
                    return Optional.of(new Found(adapter.family(), match.facts()));
                }
            } catch (DeviceException e) {
                // it does not speak to this one; the next may understand it
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "The adapter '" + adapter.family() + "' failed", e);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return Optional.empty();
    }

    /** The family that takes any TLS server has the lowest ranking, and is last among equals. */
    private List<DeviceAdapter> inOrder() {
        return rankings.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<DeviceAdapter, Integer> entry) ->
                                entry.getKey().family().equals("generic"))
                        .thenComparing(Map.Entry.<DeviceAdapter, Integer>comparingByValue()
                                .reversed())
                        .thenComparing(entry -> entry.getKey().family()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
