// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** What the device's clock was set to, until it is switched off. */
final class TimeKeeper implements InstantSource {

    private final InstantSource world;
    private volatile Settings settings = new Settings(Duration.ZERO, true, "DHCP", List.of());

    TimeKeeper(InstantSource world) {
        this.world = world;
    }

    /**
     * The settings.
     *
     * @param offset how far the clock is ahead of the world
     * @param ntp whether time servers set it
     * @param source {@code DHCP} or {@code static}
     * @param servers those that were named
     */
    record Settings(Duration offset, boolean ntp, String source, List<String> servers) {

        Settings {
            servers = List.copyOf(servers);
        }

        /** The same with a clock that is further ahead. */
        Settings ahead(Duration by) {
            return new Settings(offset.plus(by), ntp, source, servers);
        }
    }

    Settings settings() {
        return settings;
    }

    void set(Settings next) {
        settings = next;
    }

    @Override
    public Instant instant() {
        return world.instant().plus(settings.offset());
    }
}
