// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.Optional;

/** The beginning of every JSON file that this program writes: what it is and of which format. */
final class Versioned {

    /**
     * The outermost table of a file.
     *
     * @param key what names the format, with the version as its value
     * @param version the newest that this program reads
     * @param kind what the file is, in words
     * @return empty if it is something else or newer, and then that was reported
     */
    static Optional<TableReader> table(Value document, String key, int version, String kind, Problems problems) {
        if (!(document instanceof Value.Table object)) {
            problems.report(
                    document.place(), "a " + kind + " is a JSON object that begins with \"" + key + "\": " + version);
            return Optional.empty();
        }
        TableReader table = new TableReader(object, "$", problems);
        Optional<Integer> found = table.required(key, "this is no " + kind, Readers.integer(1, 9999));
        if (found.isPresent() && found.get() > version) {
            problems.report(
                    table.placeOf(key),
                    "this " + kind + " is of format " + found.get() + " and this program reads format " + version
                            + "; use a newer FleetPKI");
            return Optional.empty();
        }
        return found.map(number -> table);
    }

    private Versioned() {}
}
