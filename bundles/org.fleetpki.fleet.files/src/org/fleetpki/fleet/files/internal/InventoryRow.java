// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** A row of an inventory on its way to become the table that a fleet file would have for the same device. */
final class InventoryRow {

    private final Place start;
    private final Map<String, Value.Entry> device = new LinkedHashMap<>();
    private final Map<String, Map<String, Value.Entry>> inner = new LinkedHashMap<>();

    InventoryRow(Place start) {
        this.start = start;
    }

    void put(InventoryColumn column, String text, Place place) {
        Map<String, Value.Entry> table = column.table().isEmpty()
                ? device
                : inner.computeIfAbsent(column.table(), name -> new LinkedHashMap<>());
        table.put(column.key(), new Value.Entry(place, new Value.Scalar(kind(column, text), text, place)));
    }

    Value.Table value() {
        Map<String, Value.Entry> all = new LinkedHashMap<>(device);
        inner.forEach((name, table) -> all.put(name, new Value.Entry(start, new Value.Table(table, start))));
        return new Value.Table(all, start);
    }

    /** CSV has no types; only where a number is wanted is a number one. */
    private static Value.Scalar.Kind kind(InventoryColumn column, String text) {
        boolean number = column.table().equals("ports") && text.matches("\\d+");
        return number ? Value.Scalar.Kind.INTEGER : Value.Scalar.Kind.TEXT;
    }
}
