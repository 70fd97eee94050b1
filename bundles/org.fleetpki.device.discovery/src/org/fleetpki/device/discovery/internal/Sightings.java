// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was announced, up to a bound. What several ways tell of one host is put together, unless they tell of different
 * ports: several devices may stand behind one address. Several threads add to it.
 */
final class Sightings {

    private final int most;
    private final Map<String, List<Sighting>> byHost = new LinkedHashMap<>();
    private int count;
    private boolean overflown;

    Sightings(int most) {
        this.most = most;
    }

    synchronized void add(Sighting sighting) {
        List<Sighting> there = byHost.getOrDefault(sighting.host(), List.of());
        for (int i = 0; i < there.size(); i++) {
            if (there.get(i).isCompatibleWith(sighting)) {
                there.set(i, there.get(i).with(sighting));
                return;
            }
        }
        if (count >= most) {
            overflown = true;
            return;
        }
        count++;
        byHost.computeIfAbsent(sighting.host(), host -> new ArrayList<>()).add(sighting);
    }

    synchronized List<Sighting> all() {
        return byHost.values().stream().flatMap(List::stream).toList();
    }

    /** Whether there were more than are kept. */
    synchronized boolean isOverflown() {
        return overflown;
    }
}
