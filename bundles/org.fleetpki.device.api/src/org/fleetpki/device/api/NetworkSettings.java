// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Changing the name and the address of a device. Whoever does so changes what its certificate must name. */
@ConsumerType
public interface NetworkSettings extends NetworkIdentity {

    /** Give it a DNS name. */
    void setHostName(String name) throws DeviceException;

    /**
     * Give it a fixed address. The session is of no use afterwards.
     *
     * @param address IPv4 or IPv6
     * @param prefix the length of the network's part in bits
     * @param gateway the default router, if any
     */
    void setAddress(String address, int prefix, Optional<String> gateway) throws DeviceException;
}
