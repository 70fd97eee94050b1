// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Reboot;
import org.fleetpki.device.webform.internal.profile.Spec;

/** Starting the device anew. */
record RebootByProfile(Spec.Restart spec, Wire wire) implements Reboot, ByProfile {

    @Override
    public void reboot() throws DeviceException {
        wire.run(spec.start(), new Values(), "restart");
    }
}
