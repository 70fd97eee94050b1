// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** One thing that some devices can do; adapters implement the sub-interfaces that apply. */
@ConsumerType
public interface Capability {

    /** What using it costs the device, known beforehand so that a plan can show it. */
    default Cost cost() {
        return Cost.NONE;
    }

    /** What it cannot do on this model and firmware, known beforehand, one sentence each. */
    default List<String> limits() {
        return List.of();
    }

    /**
     * Whether it rests on names that no public source confirms. Faces say so, and a policy may forbid it; the names stand
     * in data of the adapter and can be corrected there.
     */
    default boolean isExperimental() {
        return false;
    }
}
