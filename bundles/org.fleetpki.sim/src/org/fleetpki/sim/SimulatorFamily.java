// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Switches on simulated devices of one family. Published as a service. */
@ConsumerType
public interface SimulatorFamily {

    /** The family's key, the same as the adapter's. */
    String family();

    /**
     * Switch a device on. It answers when this returns.
     *
     * @throws IOException if the address or a port cannot be listened on, or the flash folder cannot be used
     */
    SimulatedDevice start(DeviceOrder order) throws IOException;
}
