// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.run;

import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.webform.internal.profile.Spec;
import org.fleetpki.pki.api.KeyType;

/** What the capabilities have in common: they tell of themselves what the profile says. */
interface ByProfile extends Capability {

    /** What the profile says. */
    Spec spec();

    @Override
    default Cost cost() {
        return spec().traits().cost();
    }

    @Override
    default List<String> limits() {
        return spec().traits().limits();
    }

    @Override
    default boolean isExperimental() {
        return spec().traits().experimental();
    }

    /** Refuse a name that the device has no place for. */
    static void requirePlace(Placement placement, String id, String task) throws DeviceException {
        if (placement instanceof Placement.InPlace place && !place.id().equals(id)) {
            throw new DeviceException(
                    new Failure.Rejected(task, "it has one place for a certificate, named '" + place.id() + "'"));
        }
    }

    /** Refuse a kind of key that the device does not make or take. */
    static void requireType(Set<KeyType> types, KeyType type, String task) throws DeviceException {
        if (!types.contains(type)) {
            String known =
                    String.join(", ", types.stream().map(KeyType::id).sorted().toList());
            throw new DeviceException(
                    new Failure.Rejected(task, "it takes keys of type " + known + ", not " + type.id()));
        }
    }
}
