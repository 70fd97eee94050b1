// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.onvif.internal;

import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/** Private keys go over TLS and nowhere else. */
final class Encryption {

    static void require(boolean encrypted) throws DeviceException {
        if (!encrypted) {
            throw new DeviceException(new Failure.Unsupported(
                    "encrypted way for a private key", "it is reached by plain HTTP; switch HTTPS on first"));
        }
    }

    private Encryption() {}
}
