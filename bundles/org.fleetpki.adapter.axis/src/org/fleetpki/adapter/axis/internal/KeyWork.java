// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.time.Duration;
import java.util.Set;
import org.fleetpki.device.api.Cost;
import org.fleetpki.pki.api.KeyType;

/** What making a key costs a small processor; estimates, as no vendor publishes figures. */
final class KeyWork {

    /** The cost of the dearest kind that a device makes. */
    static Cost of(Set<KeyType> types) {
        if (types.contains(KeyType.RSA_4096)) {
            return work(90, "an RSA key of 4096 bits takes it more than a minute, one of a curve no time");
        }
        if (types.contains(KeyType.RSA_3072)) {
            return work(45, "an RSA key takes it up to a minute, one of a curve no time");
        }
        if (types.contains(KeyType.RSA_2048)) {
            return work(20, "an RSA key takes it some twenty seconds");
        }
        return Cost.NONE;
    }

    private static Cost work(long seconds, String detail) {
        return new Cost(Duration.ZERO, Duration.ofSeconds(seconds), detail);
    }

    private KeyWork() {}
}
