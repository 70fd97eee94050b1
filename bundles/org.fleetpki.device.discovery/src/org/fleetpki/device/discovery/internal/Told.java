// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.fleetpki.device.api.Discovered;

/** Tells of each device once, known by its address and port and, where it tells one, by its serial number. */
final class Told {

    private final Consumer<Discovered> found;
    private final int most;
    private final Set<String> known = new HashSet<>();
    private int count;
    private boolean overflown;

    Told(Consumer<Discovered> found, int most) {
        this.found = found;
        this.most = most;
    }

    /** Called by many threads; the consumer is called by one at a time. */
    synchronized void tell(Discovered device) {
        String place = "place " + device.host() + " " + device.httpsPort();
        String serial = device.facts().serial().isEmpty()
                ? ""
                : "serial " + device.facts().vendor() + " " + device.facts().serial();
        if (known.contains(place) || known.contains(serial)) {
            return;
        }
        if (count >= most) {
            overflown = true;
            return;
        }
        known.add(place);
        if (!serial.isEmpty()) {
            known.add(serial);
        }
        count++;
        found.accept(device);
    }

    synchronized int count() {
        return count;
    }

    /** Whether no more are told of. */
    synchronized boolean isFull() {
        return count >= most;
    }

    /** Whether there were more than may be told of. */
    synchronized boolean isOverflown() {
        return overflown;
    }
}
