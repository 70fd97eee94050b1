// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Things by their id, in the order in which they came. Never changes.
 *
 * @param things all of them
 * @param <T> what they are
 */
record Shelf<T>(Map<String, T> things) {

    Shelf {
        // An empty map of its own would be kept for every shelf of every device.
        things = things.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(things));
    }

    static <T> Shelf<T> empty() {
        return new Shelf<>(Map.of());
    }

    Optional<T> get(String id) {
        return Optional.ofNullable(things.get(id));
    }

    boolean has(String id) {
        return things.containsKey(id);
    }

    int size() {
        return things.size();
    }

    /** The same with one more, or with another one under this id. */
    Shelf<T> with(String id, T thing) {
        Map<String, T> more = new LinkedHashMap<>(things);
        more.put(id, thing);
        return new Shelf<>(more);
    }

    Shelf<T> without(String id) {
        Map<String, T> left = new LinkedHashMap<>(things);
        left.remove(id);
        return new Shelf<>(left);
    }
}
