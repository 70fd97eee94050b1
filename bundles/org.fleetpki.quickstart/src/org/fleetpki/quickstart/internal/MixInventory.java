// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.sim.SimulatedDevice;

/**
 * The simulated devices as an inventory that a fleet file can name (docs/formats.md). Nothing in it needs quotes.
 *
 * @param file is replaced
 */
record MixInventory(Path file) {

    void write(List<SimulatedDevice> devices) throws CliException {
        StringBuilder rows = new StringBuilder("id,family,host,httpPort,httpsPort\n");
        for (SimulatedDevice device : devices) {
            String id = device.order().id();
            rows.append(String.join(
                            ",",
                            id,
                            id.replaceFirst("-\\d+$", ""),
                            device.host(),
                            Integer.toString(device.httpPort()),
                            Integer.toString(device.httpsPort())))
                    .append('\n');
        }
        try {
            Files.writeString(file, rows);
        } catch (IOException e) {
            throw CliException.cannotWrite(file, e);
        }
    }
}
