// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.List;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/** What lies under a log-in. */
enum Protection {
    /** TLS whose certificate was accepted. */
    TLS,
    /** Plain HTTP, with Digest. */
    NONE;

    List<String> limits() {
        return this == TLS
                ? List.of()
                : List.of("The device is reached by plain HTTP, and private keys are sent by TLS only.");
    }

    /**
     * Refuse to send a private key in the clear.
     *
     * @throws DeviceException {@link Failure.Unsupported}
     */
    void require() throws DeviceException {
        if (this == NONE) {
            throw new DeviceException(new Failure.Unsupported(
                    "protected way for a private key", "it is reached by plain HTTP; enable HTTPS first"));
        }
    }
}
