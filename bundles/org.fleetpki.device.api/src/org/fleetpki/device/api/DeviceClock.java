// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/** The device's own clock, by which it judges certificates. */
@ConsumerType
public interface DeviceClock extends Capability {

    /** What the device believes the time to be, to the second. */
    Instant now() throws DeviceException;
}
