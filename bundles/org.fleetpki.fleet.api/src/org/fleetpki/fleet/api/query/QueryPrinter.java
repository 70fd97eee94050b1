// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree so that {@link QueryParser} reads the same tree. */
final class QueryPrinter {

    static String print(Condition condition) {
        return switch (condition) {
            case Condition.Everything everything -> "*";
            case Condition.And(List<Condition> all) -> join(all, " and ");
            case Condition.Or(List<Condition> any) -> join(any, " or ");
            case Condition.Not(Condition negated) -> "not " + part(negated);
            case Condition.Compare(QueryAttribute attribute, QueryOperator operator, QueryValue value) ->
                attribute + " " + operator.sign() + " " + value(value);
            case Condition.In(QueryAttribute attribute, List<QueryValue> values) ->
                attribute + " in "
                        + values.stream().map(QueryPrinter::value).collect(Collectors.joining(", ", "(", ")"));
            case Condition.Has(QueryAttribute attribute) -> "has " + attribute;
            case Condition.Anywhere(String text) -> isPlain(text) && !isTaken(text) ? text : quoted(text);
        };
    }

    private static String join(List<Condition> parts, String word) {
        return parts.stream().map(QueryPrinter::part).collect(Collectors.joining(word));
    }

    /** Parentheses wherever two words meet, so that nobody has to know which binds closer. */
    private static String part(Condition condition) {
        boolean joined = condition instanceof Condition.And || condition instanceof Condition.Or;
        return joined ? "(" + print(condition) + ")" : print(condition);
    }

    private static String value(QueryValue value) {
        String text = ValueText.write(value);
        return isPlain(text) && !QueryWord.isKeyword(text) ? text : quoted(text);
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && !QueryWord.isQuote(text.charAt(0))
                && text.chars().allMatch(character -> QueryWord.isPart((char) character));
    }

    /** Whether a bare word means something else than itself. */
    private static boolean isTaken(String text) {
        return QueryWord.isKeyword(text)
                || text.equals("*")
                || QueryAttribute.of(text).isPresent();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private QueryPrinter() {}
}
