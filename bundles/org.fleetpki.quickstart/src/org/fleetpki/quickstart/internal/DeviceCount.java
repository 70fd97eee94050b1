// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;

/** How many simulated devices one may ask for. */
final class DeviceCount {

    /**
     * @param most how many there may be
     * @throws CliException {@link ExitCodes#SPEC_INVALID} if it is out of range
     */
    static void require(Optional<Integer> devices, int most) throws CliException {
        if (devices.isPresent() && (devices.get() < 1 || devices.get() > most)) {
            throw new CliException(
                    ExitCodes.SPEC_INVALID,
                    "--devices takes a number from 1 to " + most + ", not " + devices.get() + ".");
        }
    }

    private DeviceCount() {}
}
