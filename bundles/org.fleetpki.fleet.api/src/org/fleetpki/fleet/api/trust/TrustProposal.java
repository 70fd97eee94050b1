// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.trust;

import java.time.Instant;
import java.util.List;

/**
 * Changes of trust lists that somebody may agree to. Nothing is done until it is applied.
 *
 * @param id unique
 * @param createdAt when it was made
 * @param fleetName the fleet's name
 * @param title what it is for, in words
 * @param changes what would be done, device by device
 * @param notes what was left out and why, and what else is good to know, one sentence each
 */
public record TrustProposal(
        String id, Instant createdAt, String fleetName, String title, List<TrustChange> changes, List<String> notes) {

    public TrustProposal {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /** The changes of one device, in order. */
    public List<TrustChange> of(String deviceId) {
        return changes.stream()
                .filter(change -> change.deviceId().equals(deviceId))
                .toList();
    }
}
