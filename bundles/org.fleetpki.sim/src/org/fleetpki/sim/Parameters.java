// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named values in the order in which they were sent; a name may occur more than once.
 *
 * @param pairs names and values, decoded
 */
public record Parameters(List<Map.Entry<String, String>> pairs) {

    public Parameters {
        pairs = List.copyOf(pairs);
    }

    /**
     * Read {@code application/x-www-form-urlencoded}.
     *
     * @throws IllegalArgumentException if a percent escape is broken or the octets are not UTF-8
     */
    public static Parameters decode(String text) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        for (String pair : text.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                pairs.add(Map.entry(PercentDecoding.decode(name, true), PercentDecoding.decode(value, true)));
            }
        }
        return new Parameters(pairs);
    }

    /** Those of the query. */
    public static Parameters ofQuery(Request request) {
        int mark = request.target().indexOf('?');
        return decode(mark < 0 ? "" : request.target().substring(mark + 1));
    }

    /** The first value of that name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The first value of that name, or the empty text. */
    public String text(String name) {
        return first(name).orElse("");
    }

    /** All values of that name. */
    public List<String> all(String name) {
        return pairs.stream()
                .filter(pair -> pair.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** These, then others. */
    public Parameters and(Parameters others) {
        List<Map.Entry<String, String>> all = new ArrayList<>(pairs);
        all.addAll(others.pairs);
        return new Parameters(all);
    }

    /** Only the names: values may be credentials or keys. */
    @Override
    public String toString() {
        return pairs.stream().map(Map.Entry::getKey).toList().toString();
    }
}
