// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was announced, one entry for each host, up to a bound. Several threads add to it. */
final class Sightings {

    private final int most;
    private final Map<String, Sighting> byHost = new LinkedHashMap<>();
    private boolean overflown;

    Sightings(int most) {
        this.most = most;
    }

    synchronized void add(Sighting sighting) {
        if (byHost.size() >= most && !byHost.containsKey(sighting.host())) {
            overflown = true;
            return;
        }
        byHost.merge(sighting.host(), sighting, Sighting::with);
    }

    synchronized List<Sighting> all() {
        return new ArrayList<>(byHost.values());
    }

    /** Whether there were more than are kept. */
    synchronized boolean isOverflown() {
        return overflown;
    }
}
