// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values of attributes as queries write them. */
final class ValueText {

    private static final Pattern DURATION = Pattern.compile("([+-]?)([0-9]{1,6})([smhdwy])", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f:*]+");

    /** @throws IllegalArgumentException with a sentence that says what would be right */
    static QueryValue read(QueryAttribute attribute, String text) {
        return switch (attribute.type()) {
            case TEXT, TAGS, VERSION -> QueryValue.of(text);
            case HEX -> {
                if (!HEX.matcher(text).matches()) {
                    throw wrong(attribute, text, "hexadecimal digits");
                }
                yield QueryValue.of(hex(text));
            }
            case CHOICE -> choice(attribute, text);
            case NUMBER -> {
                if (!NUMBER.matcher(text).matches()) {
                    throw wrong(attribute, text, "a number such as 443");
                }
                yield QueryValue.of(Long.parseLong(text));
            }
            case INSTANT -> time(attribute, text);
            case DURATION -> {
                Matcher form = DURATION.matcher(text);
                if (!form.matches()) {
                    throw wrong(attribute, text, "a duration such as 30s, 5m or -2h");
                }
                yield QueryValue.of(duration(form));
            }
            case BOOLEAN ->
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "yes", "true" -> QueryValue.of(true);
                    case "no", "false" -> QueryValue.of(false);
                    default -> throw wrong(attribute, text, "yes or no");
                };
        };
    }

    /** The text that is read back as the same value. */
    static String write(QueryValue value) {
        return switch (value) {
            case QueryValue.Text(String text) -> text;
            case QueryValue.Number(long number) -> Long.toString(number);
            case QueryValue.Moment(Instant instant) -> instant.toString();
            case QueryValue.Day(LocalDate date) -> date.toString();
            case QueryValue.Span(Duration duration) -> write(duration);
            case QueryValue.Truth(boolean isSo) -> isSo ? "yes" : "no";
        };
    }

    /** Without colons, in lower case. */
    static String hex(String text) {
        return text.replace(":", "").toLowerCase(Locale.ROOT);
    }

    private static QueryValue time(QueryAttribute attribute, String text) {
        Matcher form = DURATION.matcher(text);
        if (form.matches()) {
            return QueryValue.of(duration(form));
        }
        String upper = text.toUpperCase(Locale.ROOT);
        try {
            if (DAY.matcher(upper).matches()) {
                return new QueryValue.Day(LocalDate.parse(upper));
            }
            if (MOMENT.matcher(upper).matches()) {
                return QueryValue.of(OffsetDateTime.parse(upper).toInstant());
            }
        } catch (DateTimeException e) {
            // The digits stand where they should and mean no day; the sentence below says so.
            throw wrong(attribute, text, "a day that exists, such as 2026-12-31");
        }
        throw wrong(
                attribute,
                text,
                "a duration such as 30d, a day such as 2026-12-31 or a time such as 2026-12-31T18:00Z");
    }

    private static QueryValue choice(QueryAttribute attribute, String text) {
        String typed = plain(text);
        for (QueryAttribute.Choice choice : attribute.choices()) {
            if (plain(choice.id()).equals(typed) || plain(choice.words()).equals(typed)) {
                return QueryValue.of(choice.id());
            }
        }
        List<String> known = attribute.choices().stream()
                .map(choice -> choice.id().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        throw new IllegalArgumentException(
                "'" + attribute + "' is never '" + text + "'; " + Suggestion.sentence(text, known));
    }

    /** Letters alone, so that words, names and hyphens are the same. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    private static Duration duration(Matcher form) {
        long count = Long.parseLong(form.group(2)) * (form.group(1).equals("-") ? -1 : 1);
        return switch (form.group(3).toLowerCase(Locale.ROOT)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            case "w" -> Duration.ofDays(7 * count);
            default -> Duration.ofDays(365 * count);
        };
    }

    /** The largest unit that is exact; parts of a second do not occur in queries. */
    private static String write(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        if (seconds % 3_600 == 0) {
            return seconds / 3_600 + "h";
        }
        return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }

    private static IllegalArgumentException wrong(QueryAttribute attribute, String text, String right) {
        return new IllegalArgumentException(
                "'" + attribute + "' is compared with " + right + ", not with '" + text + "'");
    }

    private ValueText() {}
}
