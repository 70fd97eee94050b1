// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every query, tried with many that chance makes. Seeds are fixed, so that a failure comes again. */
class QueryPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final String ALPHABET = "ab*\\\"'(),=<>~!. \u00e4\u00df\u0130\ud83d\ude00-:_@#0";
    private static final List<String> SCRAPS = List.of(
            "site",
            "expires",
            "firmware",
            "trusted",
            "status",
            "fingerprint",
            "=",
            "!=",
            "<",
            "<=",
            ">",
            ">=",
            "~",
            "in",
            "not",
            "and",
            "or",
            "has",
            "is",
            "empty",
            "(",
            ")",
            ",",
            "\"",
            "'",
            "\\",
            "*",
            "30d",
            "-5m",
            "2026-12-31",
            "2026-02-31",
            "9999-12-31T23:59:59.999999999Z",
            "ok",
            "yes",
            "11.11",
            " ",
            "\t",
            "\u0000",
            "\ud800",
            "999999999999999999999",
            "0f:1e");

    private final Random random = new Random(20261201);

    @Test
    void whatIsWrittenIsReadBackAsTheSameTree() throws QuerySyntaxException {
        for (int round = 0; round < 20_000; round++) {
            FleetQuery query = new FleetQuery(condition(4));
            assertEquals(query, FleetQuery.parse(query.text()), query.text());
        }
    }

    @Test
    void anyTextIsAQueryOrASyntaxErrorWithinIt() {
        int queries = 0;
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            IntStream.range(0, random.nextInt(12))
                    .forEach(i -> text.append(any(SCRAPS)).append(random.nextBoolean() ? " " : ""));
            queries += read(text.toString()) ? 1 : 0;
        }
        assertTrue(queries > 500, "too few of the texts were queries to say anything: " + queries);
    }

    private boolean read(String text) {
        try {
            FleetQuery query = FleetQuery.parse(text);
            query.matches(this::anything, NOW);
            assertEquals(query, FleetQuery.parse(query.text()), text);
            return true;
        } catch (QuerySyntaxException e) {
            assertTrue(e.column() >= 1 && e.column() <= text.length() + 1, text);
            return false;
        } catch (RuntimeException e) {
            return fail("'" + text + "'", e);
        }
    }

    @Test
    void unequalIsTheOppositeOfEqual() {
        for (int round = 0; round < 5_000; round++) {
            QueryAttribute attribute = any(List.of(QueryAttribute.values()));
            QueryValue value = value(attribute, false);
            Attributes device = Attributes.of(Map.of(attribute, anything(attribute)));
            assertEquals(
                    new FleetQuery(new Condition.Compare(attribute, QueryOperator.EQUAL, value)).matches(device, NOW),
                    !new FleetQuery(new Condition.Compare(attribute, QueryOperator.NOT_EQUAL, value))
                            .matches(device, NOW));
        }
    }

    private Condition condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 8)) {
            case 0 -> new Condition.Everything();
            case 1 -> new Condition.Anywhere(text());
            case 2 -> new Condition.Has(any(List.of(QueryAttribute.values())));
            case 3 -> {
                QueryAttribute attribute = any(List.of(QueryAttribute.values()));
                yield new Condition.In(
                        attribute,
                        IntStream.range(0, 1 + random.nextInt(3))
                                .mapToObj(i -> value(attribute, false))
                                .toList());
            }
            case 4 -> compare();
            case 5 -> new Condition.Not(condition(depth - 1));
            case 6 -> new Condition.And(several(depth));
            default -> new Condition.Or(several(depth));
        };
    }

    private Condition compare() {
        QueryAttribute attribute = any(List.of(QueryAttribute.values()));
        QueryOperator operator = any(List.of(QueryOperator.values()).stream()
                .filter(attribute.type()::allows)
                .toList());
        boolean ordered = operator != QueryOperator.EQUAL && operator != QueryOperator.NOT_EQUAL;
        return new Condition.Compare(attribute, operator, value(attribute, ordered));
    }

    private List<Condition> several(int depth) {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(i -> condition(depth - 1))
                .toList();
    }

    private QueryValue value(QueryAttribute attribute, boolean ordered) {
        return switch (attribute.type()) {
            case TEXT, TAGS, VERSION -> QueryValue.of(text());
            case HEX -> QueryValue.of(Integer.toHexString(random.nextInt()));
            case CHOICE -> QueryValue.of(any(attribute.choices()).id());
            case NUMBER -> QueryValue.of(random.nextInt(-5, 70_000));
            case BOOLEAN -> QueryValue.of(random.nextBoolean());
            case DURATION -> QueryValue.of(Duration.ofSeconds(random.nextInt(-500_000, 500_000)));
            case INSTANT ->
                switch (random.nextInt(ordered ? 3 : 2)) {
                    case 0 -> QueryValue.of(NOW.plusMillis(random.nextInt()));
                    case 1 -> new QueryValue.Day(LocalDate.ofEpochDay(20_000 + random.nextInt(2_000)));
                    default -> QueryValue.of(Duration.ofMinutes(random.nextInt(-900_000, 900_000)));
                };
        };
    }

    /** What a device may have of an attribute; with so few values, it is now and then what a query asks for. */
    private List<QueryValue> anything(QueryAttribute attribute) {
        return random.nextInt(3) == 0 ? List.of() : List.of(value(attribute, false));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(4);
        while (text.length() < length) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return random.nextInt(8) == 0
                ? any(List.of("and", "Not", "in", "has", "is", "empty", "site", "*"))
                : text.toString();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
