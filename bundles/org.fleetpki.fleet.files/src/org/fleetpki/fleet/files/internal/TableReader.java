// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a table apart by its known keys and reports every key that is missing, unknown or wrong.
 *
 * <p>An empty answer means that a key is absent, or wrong and reported; whoever needs the difference asks
 * {@link #has}.
 */
final class TableReader {

    private final Value.Table table;
    private final String path;
    private final String inWords;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    /** @param path where the table is, such as {@code devices[0]}; empty for the outermost table of a fleet file */
    TableReader(Value.Table table, String path, Problems problems) {
        this(table, path, path.isEmpty() ? "the file" : path, problems);
    }

    /** @param inWords what the table is, for the sentence that something is missing in it */
    TableReader(Value.Table table, String path, String inWords, Problems problems) {
        this.table = table;
        this.path = path;
        this.inWords = inWords;
        this.problems = problems;
    }

    /** Where the table begins. */
    Place place() {
        return table.place();
    }

    boolean has(String key) {
        return table.entries().containsKey(key);
    }

    /** Where a key's value is; the table's own place if there is none. */
    Place placeOf(String key) {
        Value.Entry entry = table.entries().get(key);
        return entry == null ? place() : entry.value().place();
    }

    /** A key that may be left out. */
    <T> Optional<T> optional(String key, ValueReader<T> reader) {
        known.add(key);
        Value.Entry entry = table.entries().get(key);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.value().isNull()) {
            problems.report(entry.key(), pathOf(key) + " has no value; give it one or leave the key out");
            return Optional.empty();
        }
        return reader.read(entry.value(), pathOf(key), problems);
    }

    /** @param right what would be right if it is missing, such as {@code add the IP address or DNS name} */
    <T> Optional<T> required(String key, String right, ValueReader<T> reader) {
        if (!has(key)) {
            known.add(key);
            problems.report(place(), inWords + " lacks '" + key + "'; " + right);
            return Optional.empty();
        }
        return optional(key, reader);
    }

    /** A key that must be there and whose value may be null. */
    <T> Optional<T> nullable(String key, ValueReader<T> reader) {
        if (has(key) && table.entries().get(key).value().isNull()) {
            known.add(key);
            return Optional.empty();
        }
        return required(key, reader);
    }

    /** A key that a program wrote, so that there is nothing to advise. */
    <T> Optional<T> required(String key, ValueReader<T> reader) {
        return required(key, "the file is not complete", reader);
    }

    /** Report something about the table as a whole. */
    void report(String message) {
        problems.report(place(), inWords + ": " + message);
    }

    /** Report a key if it is there; whether it is. */
    boolean refuse(String key, String why) {
        if (has(key)) {
            problems.report(table.entries().get(key).key(), pathOf(key) + " " + why);
        }
        return has(key);
    }

    /** Report every key that was never asked for. */
    void refuseOthers() {
        for (Map.Entry<String, Value.Entry> entry : table.entries().entrySet()) {
            if (!known.contains(entry.getKey())) {
                String where = path.isEmpty() ? "" : " in " + path;
                problems.report(
                        entry.getValue().key(),
                        "unknown key " + Quote.of(entry.getKey()) + where + "; "
                                + Suggestion.sentence(entry.getKey(), known));
            }
        }
    }

    private String pathOf(String key) {
        return path.isEmpty() ? "'" + key + "'" : path + "." + key;
    }
}
