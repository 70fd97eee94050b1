// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of firmware versions of any maker, such as {@code 11.11.73}, {@code V5.7.3 build 220112}, {@code 13r3sr5}.
 *
 * <p>A version is taken apart into numbers and words; everything else separates. A leading {@code v}, {@code ver} or
 * {@code version} does not count. Parts are compared from the left: numbers by value, words alphabetically without
 * regard to case, a word before a number. A version that ends earlier is older, but for zeros at the end: {@code 11.11}
 * and {@code 11.11.0} are the same.
 *
 * @param sortKey a text whose plain order, character by character, is the order of versions; for indexes of databases
 */
public record FirmwareVersion(String sortKey) implements Comparable<FirmwareVersion> {

    /** Numbers beyond this many digits are cut; no version has them. */
    private static final int MOST_DIGITS = 99;

    private static final Pattern PART = Pattern.compile("[0-9]+|[a-z]+");
    private static final List<String> PREFIXES = List.of("v", "ver", "version");

    /** A version as a device or a person writes it. */
    public static FirmwareVersion of(String text) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(text.toLowerCase(Locale.ROOT));
        while (part.find()) {
            parts.add(key(part.group()));
        }
        if (parts.size() > 1 && PREFIXES.contains(parts.getFirst().substring(1))) {
            parts.removeFirst();
        }
        while (!parts.isEmpty() && parts.getLast().equals("n00")) {
            parts.removeLast();
        }
        // A space comes before every digit and letter, so that a part that ends earlier is the smaller one.
        return new FirmwareVersion(String.join(" ", parts));
    }

    /** Words begin with an a and numbers with an n and their length, so that both sort as they should. */
    private static String key(String part) {
        if (part.charAt(0) > '9') {
            return "a" + part;
        }
        String digits = part.replaceFirst("^0+", "");
        String kept = digits.substring(0, Math.min(digits.length(), MOST_DIGITS));
        return "n" + (kept.length() < 10 ? "0" : "") + kept.length() + kept;
    }

    @Override
    public int compareTo(FirmwareVersion other) {
        return sortKey.compareTo(other.sortKey);
    }
}
