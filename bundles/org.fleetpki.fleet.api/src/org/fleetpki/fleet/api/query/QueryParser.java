// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the grammar of {@link FleetQuery} by recursive descent. */
final class QueryParser {

    /** How deep parentheses and negations may be nested; people write three. */
    private static final int DEEPEST = 50;

    private final List<QueryWord> words;
    private int next;
    private int depth;

    private QueryParser(List<QueryWord> words) {
        this.words = words;
    }

    static Condition parse(String query) throws QuerySyntaxException {
        QueryParser parser = new QueryParser(QueryWord.of(query));
        if (parser.peek().kind() == QueryWord.Kind.END) {
            return new Condition.Everything();
        }
        Condition condition = parser.or();
        if (parser.peek().kind() != QueryWord.Kind.END) {
            throw parser.wrong(
                    parser.peek().isSign(")")
                            ? "')' closes nothing"
                            : "write 'and' or 'or' before '" + parser.peek().text()
                                    + "'; a text with spaces stands in quotes");
        }
        return condition;
    }

    private interface Level {
        Condition read() throws QuerySyntaxException;
    }

    private Condition or() throws QuerySyntaxException {
        return joined("or", this::and, Condition.Or::new);
    }

    private Condition and() throws QuerySyntaxException {
        return joined("and", this::not, Condition.And::new);
    }

    private Condition joined(String word, Level part, Function<List<Condition>, Condition> join)
            throws QuerySyntaxException {
        List<Condition> parts = new ArrayList<>(List.of(part.read()));
        while (peek().is(word)) {
            next++;
            parts.add(part.read());
        }
        return parts.size() == 1 ? parts.getFirst() : join.apply(parts);
    }

    private Condition not() throws QuerySyntaxException {
        if (!peek().is("not")) {
            return primary();
        }
        deeper();
        Condition negated = new Condition.Not(not());
        depth--;
        return negated;
    }

    private Condition primary() throws QuerySyntaxException {
        QueryWord word = peek();
        if (word.isSign("(")) {
            deeper();
            Condition inner = or();
            take(")", "the '(' at column " + word.column() + " is not closed");
            depth--;
            return inner;
        }
        if (word.is("has")) {
            next++;
            return new Condition.Has(attribute(take("an attribute follows 'has', such as 'has site'")));
        }
        if (word.kind() == QueryWord.Kind.END) {
            throw wrong("the query ends where a condition is expected");
        }
        if (!word.isText() || word.kind() == QueryWord.Kind.WORD && QueryWord.isKeyword(word.text())) {
            throw wrong("a condition is expected and not '" + word.text() + "'; write one such as site = OSL");
        }
        next++;
        return word.kind() == QueryWord.Kind.WORD ? afterWord(word) : anywhere(word);
    }

    /** A word is an attribute if something follows that only an attribute has. */
    private Condition afterWord(QueryWord word) throws QuerySyntaxException {
        Optional<QueryOperator> operator = operator(peek());
        if (operator.isPresent()) {
            QueryAttribute attribute = attribute(word);
            QueryWord sign = words.get(next++);
            QueryWord value = take("a value follows '" + sign.text() + "'");
            return made(sign, () -> new Condition.Compare(attribute, operator.get(), read(attribute, value)));
        }
        boolean negated = peek().is("not") && words.get(next + 1).is("in");
        if (negated || peek().is("in")) {
            QueryAttribute attribute = attribute(word);
            next += negated ? 2 : 1;
            Condition in = in(attribute, words.get(next - 1));
            return negated ? new Condition.Not(in) : in;
        }
        if (peek().is("is")) {
            return empty(attribute(word));
        }
        return bare(word);
    }

    private Condition in(QueryAttribute attribute, QueryWord in) throws QuerySyntaxException {
        take("(", "the values of 'in' stand in parentheses, such as site in (OSL, STO)");
        List<QueryValue> values = new ArrayList<>();
        do {
            values.add(read(attribute, take("a value is expected")));
        } while (isComma());
        take(")", "a ',' or the ')' of 'in' is expected");
        return made(in, () -> new Condition.In(attribute, values));
    }

    private Condition empty(QueryAttribute attribute) throws QuerySyntaxException {
        next++;
        boolean negated = peek().is("not");
        next += negated ? 1 : 0;
        if (!peek().is("empty")) {
            throw wrong("'is' is followed by 'empty' or 'not empty'");
        }
        next++;
        Condition has = new Condition.Has(attribute);
        return negated ? has : new Condition.Not(has);
    }

    private Condition bare(QueryWord word) throws QuerySyntaxException {
        if (word.text().equals("*")) {
            return new Condition.Everything();
        }
        Optional<QueryAttribute> attribute = QueryAttribute.of(word.text());
        if (attribute.isEmpty()) {
            return anywhere(word);
        }
        if (attribute.get().type() == QueryType.BOOLEAN) {
            return new Condition.Compare(attribute.get(), QueryOperator.EQUAL, QueryValue.of(true));
        }
        throw new QuerySyntaxException(
                word.column(),
                "'" + word.text() + "' is compared with something, such as '" + attribute.get()
                        + " = …', or asked for by 'has " + attribute.get()
                        + "'; to look for the word itself, put it in quotes");
    }

    private static Condition anywhere(QueryWord word) throws QuerySyntaxException {
        if (word.text().isEmpty()) {
            throw new QuerySyntaxException(word.column(), "an empty text stands everywhere; leave it out");
        }
        return new Condition.Anywhere(word.text());
    }

    private static QueryAttribute attribute(QueryWord word) throws QuerySyntaxException {
        Optional<QueryAttribute> attribute =
                word.kind() == QueryWord.Kind.WORD ? QueryAttribute.of(word.text()) : Optional.empty();
        return attribute.orElseThrow(() -> new QuerySyntaxException(
                word.column(),
                "unknown attribute '" + word.text() + "'; "
                        + Suggestion.sentence(
                                word.text(),
                                QueryAttribute.allNames(),
                                Arrays.stream(QueryAttribute.values())
                                        .map(QueryAttribute::word)
                                        .toList())));
    }

    private static QueryValue read(QueryAttribute attribute, QueryWord word) throws QuerySyntaxException {
        if (word.text().isEmpty()) {
            throw new QuerySyntaxException(word.column(), "no value is empty; ask '" + attribute + " is empty'");
        }
        try {
            return attribute.read(word.text());
        } catch (IllegalArgumentException e) {
            throw new QuerySyntaxException(word.column(), e.getMessage());
        }
    }

    /** What makes a condition, and may find that it makes no sense. */
    private interface Maker {
        Condition make() throws QuerySyntaxException;
    }

    private static Condition made(QueryWord at, Maker maker) throws QuerySyntaxException {
        try {
            return maker.make();
        } catch (IllegalArgumentException e) {
            throw new QuerySyntaxException(at.column(), e.getMessage());
        }
    }

    private static Optional<QueryOperator> operator(QueryWord word) {
        return Arrays.stream(QueryOperator.values())
                .filter(operator -> word.isSign(operator.sign()))
                .findFirst();
    }

    private boolean isComma() {
        boolean comma = peek().isSign(",");
        next += comma ? 1 : 0;
        return comma;
    }

    private void deeper() throws QuerySyntaxException {
        if (++depth > DEEPEST) {
            throw wrong("parentheses and 'not' are nested deeper than " + DEEPEST);
        }
        next++;
    }

    /** A word or a quoted text, also one that means something elsewhere. */
    private QueryWord take(String expected) throws QuerySyntaxException {
        if (!peek().isText()) {
            throw wrong(expected);
        }
        return words.get(next++);
    }

    private void take(String sign, String expected) throws QuerySyntaxException {
        if (!peek().isSign(sign)) {
            throw wrong(expected);
        }
        next++;
    }

    private QueryWord peek() {
        return words.get(next);
    }

    private QuerySyntaxException wrong(String sentence) {
        return new QuerySyntaxException(peek().column(), sentence);
    }
}
