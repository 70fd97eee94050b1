// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.discovery.internal;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Probe;

/** Knows its devices by a rule, and counts how many it is asked about at once. */
record FakeFamily(String family, Predicate<Endpoint> own, String serial, AtomicInteger now, AtomicInteger most)
        implements DeviceAdapter {

    FakeFamily(String family, Predicate<Endpoint> own, String serial) {
        this(family, own, serial, new AtomicInteger(), new AtomicInteger());
    }

    @Override
    public Probe probe(Endpoint endpoint) {
        int running = now.incrementAndGet();
        most.accumulateAndGet(running, Math::max);
        try {
            return own.test(endpoint)
                    ? new Probe.Match(new DeviceFacts("", "model of " + family, serial, ""))
                    : new Probe.NoMatch();
        } finally {
            now.decrementAndGet();
        }
    }

    @Override
    public DeviceSession open(Endpoint endpoint, Credentials credentials) {
        throw new AssertionError("nobody logs in while devices are looked for");
    }
}
