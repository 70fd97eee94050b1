// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.sunell.internal;

import java.util.Optional;
import java.util.stream.Stream;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;

/**
 * A log-in to a Sunell camera.
 *
 * @param forms what the profile describes
 */
record SunellSession(DeviceSession forms, ChecksOnSunell checks, StepsOnSunell steps) implements DeviceSession {

    @Override
    public DeviceFacts facts() {
        return forms.facts();
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return Stream.of(checks, steps)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .or(() -> forms.capability(type));
    }

    @Override
    public void close() {
        forms.close();
    }
}
