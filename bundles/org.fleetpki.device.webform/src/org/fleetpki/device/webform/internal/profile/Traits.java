// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.List;
import java.util.Set;
import org.fleetpki.device.api.Cost;
import org.fleetpki.device.api.Placement;
import org.fleetpki.pki.api.KeyType;

/**
 * What all capabilities tell of themselves.
 *
 * @param keyTypes empty where no key is made or taken
 */
public record Traits(boolean experimental, Cost cost, List<String> limits, Set<KeyType> keyTypes, Placement placement) {

    public Traits {
        limits = List.copyOf(limits);
        keyTypes = Set.copyOf(keyTypes);
    }
}
