// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.fleet.api.FleetSpec;

/**
 * Which devices of a fleet a verb is about.
 *
 * @param ids the devices; empty for the whole fleet
 */
public record DeviceScope(Optional<Set<String>> ids) {

    /** The whole fleet. */
    public static final DeviceScope ALL = new DeviceScope(Optional.empty());

    public static DeviceScope only(Collection<String> ids) {
        return new DeviceScope(Optional.of(Set.copyOf(ids)));
    }

    /** The fleet with only these devices. */
    public FleetSpec of(FleetSpec fleet) {
        return ids.map(wanted -> new FleetSpec(
                        fleet.source(),
                        fleet.name(),
                        fleet.policy(),
                        fleet.devices().stream()
                                .filter(device -> wanted.contains(device.id()))
                                .toList(),
                        fleet.makerAuthorities()))
                .orElse(fleet);
    }
}
