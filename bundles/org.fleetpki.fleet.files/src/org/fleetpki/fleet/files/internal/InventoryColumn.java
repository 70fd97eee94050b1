// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of an inventory, and where each stands in the table of a device. */
enum InventoryColumn {
    ID("id"),
    FAMILY("family"),
    HOST("host"),
    HOST_NAME("hostName"),
    ADDRESS("address"),
    SITE("site"),
    USER("user", "login", "user"),
    PASSWORD("password", "login", "password"),
    HTTP_PORT("httpPort", "ports", "http"),
    HTTPS_PORT("httpsPort", "ports", "https"),
    PIN("pin");

    private final String header;
    private final String table;
    private final String key;

    InventoryColumn(String header) {
        this(header, "", header);
    }

    InventoryColumn(String header, String table, String key) {
        this.header = header;
        this.table = table;
        this.key = key;
    }

    /** Its name in the header line. */
    String header() {
        return header;
    }

    /** The inner table that the value belongs to; empty if it belongs to the device itself. */
    String table() {
        return table;
    }

    /** The key in that table. */
    String key() {
        return key;
    }

    /** The column of a header, in any case: spreadsheets change it. */
    static Optional<InventoryColumn> named(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equalsIgnoreCase(header))
                .findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(InventoryColumn::header).toList();
    }
}
