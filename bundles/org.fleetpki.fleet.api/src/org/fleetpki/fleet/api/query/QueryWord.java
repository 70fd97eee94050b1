// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word, a quoted text or a sign of a query.
 *
 * @param kind which
 * @param text the characters; of a quoted text, what is between the quotes
 * @param column where it begins, counted from 1
 */
record QueryWord(Kind kind, String text, int column) {

    enum Kind {
        WORD,
        QUOTED,
        SIGN,
        END
    }

    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "has", "is");

    boolean is(String keyword) {
        return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isText() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    static boolean isKeyword(String text) {
        return KEYWORDS.contains(text.toLowerCase(Locale.ROOT));
    }

    static boolean isQuote(char character) {
        return character == '"' || character == '\'';
    }

    /** Whether a word may contain it. */
    static boolean isPart(char character) {
        return !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && !Character.isISOControl(character)
                && "(),=!<>~".indexOf(character) < 0;
    }

    /** Take a query apart; the last one is the {@link Kind#END}. */
    static List<QueryWord> of(String query) throws QuerySyntaxException {
        if (query.length() > FleetQuery.LONGEST) {
            throw new QuerySyntaxException(
                    FleetQuery.LONGEST + 1, "a query has at most " + FleetQuery.LONGEST + " characters");
        }
        List<QueryWord> words = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            char first = query.charAt(at);
            if (isPart(first) && !isQuote(first)) {
                int end = at;
                while (end < query.length() && isPart(query.charAt(end))) {
                    end++;
                }
                words.add(new QueryWord(Kind.WORD, query.substring(at, end), at + 1));
                at = end;
            } else if (isQuote(first)) {
                at = quoted(query, at, words);
            } else if (Character.isWhitespace(first) || Character.isSpaceChar(first)) {
                at++;
            } else if (Character.isISOControl(first)) {
                throw new QuerySyntaxException(at + 1, "a control character stands here; take it away");
            } else {
                at = sign(query, at, words);
            }
        }
        words.add(new QueryWord(Kind.END, "", query.length() + 1));
        return words;
    }

    private static int quoted(String query, int start, List<QueryWord> words) throws QuerySyntaxException {
        char quote = query.charAt(start);
        StringBuilder text = new StringBuilder();
        int at = start + 1;
        while (at < query.length() && query.charAt(at) != quote) {
            boolean escape = query.charAt(at) == '\\'
                    && at + 1 < query.length()
                    && (isQuote(query.charAt(at + 1)) || query.charAt(at + 1) == '\\');
            at += escape ? 1 : 0;
            text.append(query.charAt(at++));
        }
        if (at == query.length()) {
            throw new QuerySyntaxException(start + 1, "the text that begins here has no closing " + quote);
        }
        words.add(new QueryWord(Kind.QUOTED, text.toString(), start + 1));
        return at + 1;
    }

    private static int sign(String query, int at, List<QueryWord> words) throws QuerySyntaxException {
        String two = query.substring(at, Math.min(at + 2, query.length()));
        if (two.equals("==")) {
            throw new QuerySyntaxException(at + 1, "'==' is written '='");
        }
        String sign = Set.of("<=", ">=", "!=").contains(two) ? two : two.substring(0, 1);
        if (sign.equals("!")) {
            throw new QuerySyntaxException(at + 1, "'!' alone means nothing; write 'not' or '!='");
        }
        words.add(new QueryWord(Kind.SIGN, sign, at + 1));
        return at + sign.length();
    }
}
