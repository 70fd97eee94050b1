// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Evaluates conditions, and refuses those that make no sense. */
final class Comparisons {

    private final Attributes attributes;
    private final Instant now;

    Comparisons(Attributes attributes, Instant now) {
        this.attributes = attributes;
        this.now = now;
    }

    boolean hold(Condition condition) {
        return switch (condition) {
            case Condition.Everything everything -> true;
            case Condition.And(List<Condition> all) -> all.stream().allMatch(this::hold);
            case Condition.Or(List<Condition> any) -> any.stream().anyMatch(this::hold);
            case Condition.Not(Condition negated) -> !hold(negated);
            case Condition.Compare compare -> compare(compare);
            case Condition.In(QueryAttribute attribute, List<QueryValue> values) ->
                values.stream()
                        .anyMatch(value -> compare(new Condition.Compare(attribute, QueryOperator.EQUAL, value)));
            case Condition.Has(QueryAttribute attribute) ->
                !attributes.values(attribute).isEmpty();
            case Condition.Anywhere(String text) ->
                Condition.SEARCHED.stream()
                        .anyMatch(attribute ->
                                compare(new Condition.Compare(attribute, QueryOperator.LIKE, QueryValue.of(text))));
        };
    }

    private boolean compare(Condition.Compare comparison) {
        boolean any = attributes.values(comparison.attribute()).stream().anyMatch(value -> holds(value, comparison));
        return comparison.operator() == QueryOperator.NOT_EQUAL ? !any : any;
    }

    /** For {@code !=}, whether both are equal. */
    private boolean holds(QueryValue known, Condition.Compare comparison) {
        QueryOperator operator =
                comparison.operator() == QueryOperator.NOT_EQUAL ? QueryOperator.EQUAL : comparison.operator();
        return switch (known) {
            case QueryValue.Text(String text) ->
                comparison.value() instanceof QueryValue.Text(String wanted)
                        && text(comparison.attribute().type(), operator, text, wanted);
            case QueryValue.Number(long number) ->
                comparison.value() instanceof QueryValue.Number(long wanted)
                        && operator.holds(Long.compare(number, wanted));
            case QueryValue.Moment(Instant instant) ->
                comparison.attribute().type() == QueryType.INSTANT
                        && TimeRange.of(comparison, now).contains(instant);
            case QueryValue.Span(Duration duration) ->
                comparison.value() instanceof QueryValue.Span(Duration wanted)
                        && operator.holds(duration.compareTo(wanted));
            case QueryValue.Truth truth -> truth.equals(comparison.value());
            case QueryValue.Day day -> false;
        };
    }

    private static boolean text(QueryType type, QueryOperator operator, String known, String wanted) {
        if (operator == QueryOperator.LIKE) {
            return new TextPattern(wanted).matches(type == QueryType.HEX ? ValueText.hex(known) : known);
        }
        if (type == QueryType.VERSION) {
            return operator.holds(FirmwareVersion.of(known).compareTo(FirmwareVersion.of(wanted)));
        }
        String found = type == QueryType.HEX ? ValueText.hex(known) : known;
        return operator.holds(TextPattern.fold(found).compareTo(TextPattern.fold(wanted)));
    }

    /** @throws IllegalArgumentException with a sentence that says what would make sense */
    static void check(QueryAttribute attribute, QueryOperator operator, QueryValue value) {
        QueryType type = attribute.type();
        if (!type.allows(operator)) {
            throw new IllegalArgumentException(
                    "'" + attribute + "' is " + type.words() + " and cannot be compared by '" + operator.sign()
                            + "'; use "
                            + Arrays.stream(QueryOperator.values())
                                    .filter(type::allows)
                                    .map(QueryOperator::sign)
                                    .collect(Collectors.joining(", ")));
        }
        boolean fits = switch (value) {
            case QueryValue.Text text ->
                type == QueryType.TEXT
                        || type == QueryType.TAGS
                        || type == QueryType.HEX
                        || type == QueryType.CHOICE
                        || type == QueryType.VERSION;
            case QueryValue.Number number -> type == QueryType.NUMBER;
            case QueryValue.Moment moment -> type == QueryType.INSTANT;
            case QueryValue.Day day -> type == QueryType.INSTANT;
            case QueryValue.Span span -> type == QueryType.INSTANT || type == QueryType.DURATION;
            case QueryValue.Truth truth -> type == QueryType.BOOLEAN;
        };
        if (!fits) {
            throw new IllegalArgumentException("'" + attribute + "' is " + type.words() + ", not " + value);
        }
        boolean equality = operator == QueryOperator.EQUAL || operator == QueryOperator.NOT_EQUAL;
        if (type == QueryType.INSTANT && equality && value instanceof QueryValue.Span) {
            throw new IllegalArgumentException("no time is exactly so far away; compare '" + attribute
                    + "' with a duration by <, <=, > or >=, or with a day such as 2026-12-31");
        }
    }
}
