// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import org.osgi.annotation.versioning.ConsumerType;

/** One thing that some devices can do; adapters implement the sub-interfaces that apply. */
@ConsumerType
public interface Capability {

    /** What using it costs the device, known beforehand so that a plan can show it. */
    default Cost cost() {
        return Cost.NONE;
    }
}
