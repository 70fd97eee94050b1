// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.nio.file.Path;
import java.util.List;

/**
 * A fleet file, read and checked.
 *
 * @param source the file
 * @param name the fleet's name
 * @param policy what its certificates shall be like
 * @param devices its devices, in the order of the file; ids are unique
 */
public record FleetSpec(Path source, String name, Policy policy, List<DeviceSpec> devices) {

    public FleetSpec {
        devices = List.copyOf(devices);
    }
}
