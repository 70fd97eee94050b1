// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the challenges of {@code WWW-Authenticate} headers, several in one header or one in each. It is lenient, as
 * devices forget commas and quote what the standard does not: what cannot be read is passed over.
 */
final class ChallengeParser {

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private final String text;
    private final List<Challenge> challenges = new ArrayList<>();
    private String scheme = "";
    private Map<String, String> parameters = new LinkedHashMap<>();
    private int at;

    private ChallengeParser(String text) {
        this.text = text;
    }

    /** All challenges of all header values, in order. */
    static List<Challenge> parse(List<String> values) {
        List<Challenge> all = new ArrayList<>();
        for (String value : values) {
            all.addAll(new ChallengeParser(value).challenges());
        }
        return all;
    }

    /** The parameters of an {@code Authentication-Info} header (RFC 7616, section 3.5), by name in lower case. */
    static Map<String, String> parameters(String value) {
        List<Challenge> read = new ChallengeParser("info " + value).challenges();
        return read.isEmpty() ? Map.of() : read.getFirst().parameters();
    }

    private List<Challenge> challenges() {
        while (at < text.length()) {
            skip(" \t,");
            String word = token();
            if (word.isEmpty()) {
                at++;
                continue;
            }
            skip(" \t");
            if (peek() == '=') {
                at++;
                skip(" \t");
                parameters.putIfAbsent(word.toLowerCase(Locale.ROOT), value());
            } else {
                finish();
                scheme = word.toLowerCase(Locale.ROOT);
                skipToken68();
            }
        }
        finish();
        return challenges;
    }

    private void finish() {
        if (!scheme.isEmpty()) {
            challenges.add(new Challenge(scheme, parameters));
        }
        parameters = new LinkedHashMap<>();
    }

    /** Pass over the one opaque value that some schemes have instead of parameters. */
    private void skipToken68() {
        int end = at;
        while (end < text.length() && (isLetterOrDigit(text.charAt(end)) || "-._~+/".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        int padding = end;
        while (padding < text.length() && text.charAt(padding) == '=') {
            padding++;
        }
        boolean ends = padding == text.length() || text.charAt(padding) == ',';
        if (end > at && padding > end && ends) {
            at = padding;
        }
    }

    private String value() {
        if (peek() == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && ", \t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder unquoted = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            unquoted.append(text.charAt(at++));
        }
        at++;
        return unquoted.toString();
    }

    private String token() {
        int start = at;
        while (at < text.length() && (isLetterOrDigit(text.charAt(at)) || TOKEN_MARKS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(start, at);
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
