// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fleetpki.fleet.api.DeviceSpec;

/** The devices of a fleet file and its inventory, where no name and no place is taken twice. */
final class DeviceRegister {

    private final List<DeviceSpec> devices = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> endpoints = new HashMap<>();

    /** Take a device in, or report what stands in its way. */
    void add(DeviceSpec device, Path file, Place place, Problems problems) {
        String here = file.getFileName() + ", line " + place.line();
        String sameId = ids.putIfAbsent(device.id().toLowerCase(Locale.ROOT), here);
        if (sameId != null) {
            problems.report(
                    place,
                    "the id '" + device.id() + "' is already taken (" + sameId
                            + "); ids are unique, also without regard to case");
        }
        // Two devices may share an address behind a translating router, but never a port of it as well.
        String endpoint = device.host() + " port " + device.httpsPort();
        String sameEndpoint = endpoints.putIfAbsent(endpoint, here);
        if (sameEndpoint != null && sameId == null) {
            problems.report(place, "another device is already at " + endpoint + " (" + sameEndpoint + ")");
        }
        devices.add(device);
    }

    /** All of them, in the order they came. */
    List<DeviceSpec> devices() {
        return devices;
    }
}
