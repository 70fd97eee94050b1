// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which times a comparison with a time allows: those from one instant on, and before another.
 *
 * @param from the first; empty if there is none
 * @param before the first after the last; empty if there is none
 */
public record TimeRange(Optional<Instant> from, Optional<Instant> before) {

    /**
     * The times of which a comparison holds; for {@link QueryOperator#NOT_EQUAL}, those of which it does not.
     *
     * <p>A day is as long as it is in UTC: {@code <} is before its first moment, {@code >} after its last, {@code =}
     * within it. A duration is the distance from now: ahead, or back where the attribute {@link QueryAttribute#isPast
     * is past}.
     *
     * @throws IllegalArgumentException if it compares no time
     */
    public static TimeRange of(Condition.Compare comparison, Instant now) {
        boolean past = comparison.attribute().isPast();
        return switch (comparison.value()) {
            case QueryValue.Moment(Instant instant) -> of(comparison.operator(), instant, next(instant));
            case QueryValue.Day(LocalDate date) -> of(comparison.operator(), start(date), start(date.plusDays(1)));
            case QueryValue.Span(Duration duration) -> {
                Instant limit = past ? now.minus(duration) : now.plus(duration);
                yield of(past ? turned(comparison.operator()) : comparison.operator(), limit, next(limit));
            }
            case QueryValue.Text text -> throw none(text);
            case QueryValue.Number number -> throw none(number);
            case QueryValue.Truth truth -> throw none(truth);
        };
    }

    /** Whether a time lies in it. */
    public boolean contains(Instant instant) {
        return from.filter(instant::isBefore).isEmpty()
                && before.filter(limit -> !instant.isBefore(limit)).isEmpty();
    }

    private static TimeRange of(QueryOperator operator, Instant start, Instant end) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> new TimeRange(Optional.of(start), Optional.of(end));
            case LESS -> new TimeRange(Optional.empty(), Optional.of(start));
            case LESS_OR_EQUAL -> new TimeRange(Optional.empty(), Optional.of(end));
            case GREATER -> new TimeRange(Optional.of(end), Optional.empty());
            case GREATER_OR_EQUAL -> new TimeRange(Optional.of(start), Optional.empty());
            case LIKE -> throw new IllegalArgumentException("a time is compared by order");
        };
    }

    /** Longer ago is earlier. */
    private static QueryOperator turned(QueryOperator operator) {
        return switch (operator) {
            case LESS -> QueryOperator.GREATER;
            case LESS_OR_EQUAL -> QueryOperator.GREATER_OR_EQUAL;
            case GREATER -> QueryOperator.LESS;
            case GREATER_OR_EQUAL -> QueryOperator.LESS_OR_EQUAL;
            case EQUAL, NOT_EQUAL, LIKE -> operator;
        };
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant next(Instant instant) {
        return instant.plusNanos(1);
    }

    private static IllegalArgumentException none(QueryValue value) {
        return new IllegalArgumentException(value + " is no time");
    }
}
