// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api.pull;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;

/** Serves the devices of one family that poll a server for what they should do. Published as a service. */
@ConsumerType
public interface PullChannel {

    /** The key of the family, the same as its adapter's. */
    String family();

    /**
     * The setting by which a fleet file tells the serial number that a device polls with. The family's adapter knows it
     * too, and makes no use of it.
     */
    default String serialSetting() {
        return family() + ".serial";
    }

    /**
     * Begin to listen. Devices are told apart by their serial numbers.
     *
     * @param authority whom to ask for names and certificates; it may be asked by several threads at once
     * @throws IOException if the address cannot be listened on
     * @throws IllegalArgumentException if devices of this family make no such key
     */
    PullServer listen(PullOrder order, PullAuthority authority) throws IOException;
}
