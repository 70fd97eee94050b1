// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.Optional;
import org.fleetpki.fleet.api.DeviceSpec;

/**
 * Who somebody is that polls.
 *
 * @param device the device of the fleet; empty if he is none, or did not prove it
 * @param refusal why he is given nothing, one sentence; empty if there is a device
 */
record Caller(Optional<DeviceSpec> device, String refusal) {

    static Caller is(DeviceSpec device) {
        return new Caller(Optional.of(device), "");
    }

    static Caller isRefused(String sentence) {
        return new Caller(Optional.empty(), sentence);
    }
}
