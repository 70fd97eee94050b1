// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.util.Optional;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.DeviceChecks;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceSession;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.Failure;

/**
 * One device, logged in to.
 *
 * @param adapter its family
 * @param place where it is and what its TLS may trust
 * @param session the log-in; whoever opened it closes it
 * @param known what the fleet knows of it and the device does not
 * @param pin what the workspace knows it by, if it is of a fleet
 * @param output is told what a capability cannot do
 */
record OpenDevice(
        DeviceAdapter adapter,
        Endpoint place,
        DeviceSession session,
        DeviceChecks.Known known,
        Optional<FleetPin> pin,
        CommandOutput output)
        implements AutoCloseable {

    /**
     * A capability. What it cannot do, and that it is experimental, is said on stderr.
     *
     * @throws DeviceException {@link Failure.Unsupported} if this model and firmware does not have it
     */
    <C extends Capability> C need(Class<C> type) throws DeviceException {
        C capability = session.capability(type)
                .orElseThrow(() -> new DeviceException(new Failure.Unsupported(
                        CapabilityWords.of(type), "this model or firmware does not offer it to us")));
        if (capability.isExperimental()) {
            output.note("Experimental: it rests on names that no public source confirms.");
        }
        capability.limits().forEach(output::note);
        return capability;
    }

    @Override
    public void close() {
        session.close();
    }
}
