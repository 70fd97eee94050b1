// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import org.fleetpki.cli.api.ExitCodes;

/** What exit codes say of one device, for the help of the commands. */
final class DeviceExits {

    static final String FAILED = ExitCodes.DEVICES_FAILED
            + ":The device could not be reached, trusted or logged in to, does not have the function, or refused.";
    static final String UNKNOWN =
            ExitCodes.STATE_UNKNOWN + ":The device did not answer while it was told to change; a person must look.";

    private DeviceExits() {}
}
