// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a record back from the table that it was written as: every key must be there.
 *
 * <p>A value that is missing or wrong was reported and is null until {@link #complete} turns the whole record down.
 */
final class Form {

    private final TableReader table;
    private boolean complete = true;

    Form(TableReader table) {
        this.table = table;
    }

    /** Text, also empty. */
    String text(String key) {
        return value(key, Readers.anyText());
    }

    List<String> texts(String key) {
        return value(key, Readers.list(Readers.anyText()));
    }

    <T> T value(String key, ValueReader<T> reader) {
        Optional<T> value = table.required(key, reader);
        complete &= value.isPresent();
        return value.orElse(null);
    }

    /** A value that may be null in the file. */
    <T> Optional<T> nullable(String key, ValueReader<T> reader) {
        return table.nullable(key, reader);
    }

    /** The record, if all its values were there and it accepts them. */
    <T> Optional<T> complete(Supplier<T> record) {
        if (!complete) {
            return Optional.empty();
        }
        try {
            return Optional.of(record.get());
        } catch (IllegalArgumentException e) {
            table.report(e.getMessage());
            return Optional.empty();
        }
    }

    /** A constant by its name. */
    static <E extends Enum<E>> ValueReader<E> constant(Class<E> type) {
        Map<String, E> byName = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            byName.put(constant.name(), constant);
        }
        return Readers.choice(byName);
    }

    static ValueReader<Duration> duration() {
        return Readers.parsed(text -> checked(() -> Duration.parse(text), "an ISO 8601 duration such as PT12H"));
    }

    static ValueReader<Instant> instant() {
        return Readers.parsed(text -> checked(() -> Instant.parse(text), "a time such as 2026-05-01T12:00:00Z"));
    }

    private static <T> T checked(Supplier<T> parser, String wanted) {
        try {
            return parser.get();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("write " + wanted, e);
        }
    }
}
