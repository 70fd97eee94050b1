// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of an inventory, and where it stands in the table of a device.
 *
 * @param header its name in the header line
 * @param table the inner table that the value belongs to; empty if it belongs to the device itself
 * @param key the key in that table
 */
record InventoryColumn(String header, String table, String key) {

    static final InventoryColumn ID = new InventoryColumn("id");
    static final InventoryColumn HOST = new InventoryColumn("host");

    private static final List<InventoryColumn> FIXED = List.of(
            ID,
            new InventoryColumn("family"),
            HOST,
            new InventoryColumn("hostName"),
            new InventoryColumn("address"),
            new InventoryColumn("site"),
            new InventoryColumn("user", "login", "user"),
            new InventoryColumn("password", "login", "password"),
            new InventoryColumn("httpPort", "ports", "http"),
            new InventoryColumn("httpsPort", "ports", "https"),
            new InventoryColumn("pin"));

    /** Before the name of a setting of the device's family. */
    private static final String SETTING = "setting.";

    private InventoryColumn(String header) {
        this(header, "", header);
    }

    /** The column of a header, in any case, for spreadsheets change it; the name of a setting counts as it is written. */
    static Optional<InventoryColumn> named(String header) {
        if (header.toLowerCase(Locale.ROOT).startsWith(SETTING) && header.length() > SETTING.length()) {
            String name = header.substring(SETTING.length());
            return Optional.of(new InventoryColumn(SETTING + name, "settings", name));
        }
        return FIXED.stream()
                .filter(column -> column.header.equalsIgnoreCase(header))
                .findFirst();
    }

    static List<String> names() {
        return Stream.concat(FIXED.stream().map(InventoryColumn::header), Stream.of(SETTING + "NAME"))
                .toList();
    }
}
