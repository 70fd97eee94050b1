// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last line of a table: how many devices there are, and how many of each kind. */
final class Counts {

    private final Map<String, Integer> kinds = new LinkedHashMap<>();

    /** @param kinds the kind of each device, in words; kinds are told in the order of their first device */
    Counts(Stream<String> kinds) {
        kinds.map(Objects::requireNonNull).forEach(kind -> this.kinds.merge(kind, 1, Integer::sum));
    }

    /** Such as {@code 5 devices: 3 finished; 1 failed, unchanged; 1 skipped}. */
    String sentence() {
        int all = kinds.values().stream().mapToInt(Integer::intValue).sum();
        String each = kinds.entrySet().stream()
                .map(kind -> kind.getValue() + " " + kind.getKey())
                .collect(Collectors.joining("; "));
        return all + (all == 1 ? " device" : " devices") + (all == 0 ? "." : ": " + each + ".");
    }
}
