// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** A value: of an attribute, or one that an attribute is compared with. */
public sealed interface QueryValue {

    /** Text, also a version, a hexadecimal text, or the name of a choice. */
    record Text(String text) implements QueryValue {}

    /** A whole number. */
    record Number(long number) implements QueryValue {}

    /** A point in time. */
    record Moment(Instant instant) implements QueryValue {}

    /** A whole day in UTC; only in queries. */
    record Day(LocalDate date) implements QueryValue {}

    /** A duration; compared with a point in time, how long it is away from now. */
    record Span(Duration duration) implements QueryValue {}

    /** Yes or no. */
    record Truth(boolean isSo) implements QueryValue {}

    static QueryValue of(String text) {
        return new Text(text);
    }

    static QueryValue of(long number) {
        return new Number(number);
    }

    static QueryValue of(Instant instant) {
        return new Moment(instant);
    }

    static QueryValue of(Duration duration) {
        return new Span(duration);
    }

    static QueryValue of(boolean isSo) {
        return new Truth(isSo);
    }
}
