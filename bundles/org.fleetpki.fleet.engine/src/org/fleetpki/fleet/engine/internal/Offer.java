// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.util.List;
import org.fleetpki.device.api.Capability;
import org.fleetpki.device.api.Cost;

/**
 * What a device says beforehand of one of its capabilities.
 *
 * @param cost what using it costs
 * @param limits what it cannot do, one sentence each
 * @param experimental whether it rests on names that no public source confirms
 */
record Offer(Cost cost, List<String> limits, boolean experimental) {

    Offer {
        limits = List.copyOf(limits);
    }

    static Offer of(Capability capability) {
        return new Offer(capability.cost(), capability.limits(), capability.isExperimental());
    }
}
