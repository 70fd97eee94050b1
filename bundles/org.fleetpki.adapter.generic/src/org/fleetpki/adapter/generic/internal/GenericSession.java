// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.generic.internal;

import java.util.Optional;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.DeviceSession;

/** Not a log-in: it holds nothing and only knows what a person can do. */
record GenericSession(StepsByHand steps) implements DeviceSession {

    @Override
    public DeviceFacts facts() {
        return DeviceFacts.UNKNOWN;
    }

    @Override
    public <C extends Capability> Optional<C> capability(Class<C> type) {
        return type.isInstance(steps) ? Optional.of(type.cast(steps)) : Optional.empty();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
