// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.redfish.internal;

import java.io.InterruptedIOException;
import java.time.Duration;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/** Waits for a device that asks to be asked again later. */
@FunctionalInterface
interface Pause {

    /** Waits on the clock of this computer. */
    Pause SLEEP = time -> {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException cause = new InterruptedIOException("interrupted");
            cause.initCause(e);
            throw new DeviceException(new Failure.Unreachable("the wait for it was interrupted"), cause);
        }
    };

    /** @throws DeviceException if the thread was interrupted */
    void of(Duration time) throws DeviceException;
}
