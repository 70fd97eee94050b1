// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import java.time.Duration;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.http.DeviceHttp;
import org.fleetpki.device.onvif.DeviceManagement;

/** Starting the device anew. */
record RebootOnOnvif(DeviceManagement management) implements Reboot {

    @Override
    public Cost cost() {
        return new Cost(Duration.ofSeconds(90), "the device starts anew");
    }

    @Override
    public void reboot() throws DeviceException {
        try {
            management.reboot();
        } catch (DeviceException e) {
            // a device may be faster than its own answer
            if (!(e.failure() instanceof Failure.Unreachable) || !DeviceHttp.answerLost(e)) {
                throw e;
            }
        }
    }
}
