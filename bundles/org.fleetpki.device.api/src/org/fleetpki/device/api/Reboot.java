// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Starting the device anew. {@link #cost()} tells how long it is away. */
@ConsumerType
public interface Reboot extends Capability {

    /** Begin. The session is of no use afterwards; the caller waits by probing. */
    void reboot() throws DeviceException;
}
