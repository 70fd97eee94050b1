// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A simulated device to be switched on.
 *
 * @param id its name, also the name of its folder
 * @param model the product number; empty for the family's usual one
 * @param firmware the version; empty for the family's usual one
 * @param host the loopback address to listen on
 * @param hostName the DNS name that it believes to have; empty for none
 * @param httpPort the port of plain HTTP, 0 for any free one
 * @param httpsPort the port of HTTPS, 0 for any free one; the same as that of plain HTTP for a device that serves both
 *     on one port, as no real one does, so that thousands stay within the number of files that a process may open
 * @param user the administrator's name
 * @param password the administrator's password
 * @param flash the folder that survives switching off; empty for a device that forgets
 */
public record DeviceOrder(
        String id,
        String model,
        String firmware,
        String host,
        String hostName,
        int httpPort,
        int httpsPort,
        String user,
        String password,
        Optional<Path> flash) {

    /** A device of the family's usual model on any free ports of an address, for tests. */
    public static DeviceOrder on(String id, String host) {
        return new DeviceOrder(id, "", "", host, "", 0, 0, "root", "pass-" + id, Optional.empty());
    }

    @Override
    public String toString() {
        return id + " at " + host;
    }
}
