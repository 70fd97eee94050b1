// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** A log-in to one device. One thread uses it; it ends with {@link #close()}. */
@ConsumerType
public interface DeviceSession extends AutoCloseable {

    /** What the device says of itself. */
    DeviceFacts facts();

    /**
     * Ask for something that this model and firmware can do. Absent is an answer, not an error: the planner routes
     * around it.
     */
    <C extends Capability> Optional<C> capability(Class<C> type);

    /** Log out and free the connection. Never fails. */
    @Override
    void close();
}
