// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.device.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.CommandOutput;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.PendingRequests;
import org.fleetpki.pki.api.Pem;

/** Requests that a device made. */
final class RequestsInDevice {

    /**
     * A new key takes the place of one that waits, and whoever waits for its certificate waits in vain.
     *
     * @throws CliException if one waits under that name and nobody agreed to lose it
     */
    static void requireNoneWaits(OpenDevice device, String name, LossOption loss, CommandOutput output)
            throws DeviceException, CliException {
        if (waiting(device, name).isPresent()) {
            loss.require(
                    output,
                    "A request '" + name
                            + "' waits in the device already; with a new key, a certificate that was or will"
                            + " be issued for it is worth nothing.");
        }
    }

    /** The request that waits under a name; empty if none does, or the device does not tell. */
    static Optional<PendingRequests.Pending> waiting(OpenDevice device, String name) throws DeviceException {
        Optional<PendingRequests> requests = device.session().capability(PendingRequests.class);
        return requests.isEmpty()
                ? Optional.empty()
                : requests.get().pending().stream()
                        .filter(each -> each.id().equals(name))
                        .findFirst();
    }

    /** A request as text, whether the device handed it out in PEM or in DER. */
    static String pem(byte[] request) {
        return request.length > 0 && request[0] == '-'
                ? new String(request, StandardCharsets.US_ASCII)
                : Pem.encode("CERTIFICATE REQUEST", request);
    }

    private RequestsInDevice() {}
}
