// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.pki.api.KeyType;

/** Names and kinds of key that a device is asked for. */
final class Places {

    /** Ours, as everything whose name begins so. */
    static final String ID = "fleetpki-contract";

    /** The name to use with a device that puts certificates there. */
    static String id(Placement placement) {
        return switch (placement) {
            case Placement.Beside() -> ID;
            case Placement.InPlace place -> place.id();
        };
    }

    static boolean isInPlace(Placement placement) {
        return placement instanceof Placement.InPlace;
    }

    static Optional<StoredCertificate> find(List<StoredCertificate> all, String id) {
        return all.stream().filter(stored -> stored.id().equals(id)).findFirst();
    }

    /** The kind of key that is made soonest. */
    static KeyType quickest(Set<KeyType> types) {
        assertFalse(types.isEmpty(), "a device that takes keys takes some kind of them");
        return types.contains(KeyType.EC_P256)
                ? KeyType.EC_P256
                : types.stream().sorted().findFirst().orElseThrow();
    }

    private Places() {}
}
