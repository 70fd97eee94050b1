// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** By which names and addresses the device believes to be reached. */
@ConsumerType
public interface NetworkIdentity extends Capability {

    /** Read them. */
    State read() throws DeviceException;

    /**
     * The names.
     *
     * @param hostName the DNS name, empty if it has none
     * @param addresses IP addresses as text, without the loopback's
     */
    record State(String hostName, List<String> addresses) {

        public State {
            addresses = List.copyOf(addresses);
        }
    }
}
