// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which of the known words somebody meant. */
public final class Suggestion {

    /** Longer words are no slips of the finger, and not worth the time. */
    private static final int LONGEST = 100;

    /** The nearest known word, if it is near enough to be a slip of the finger. */
    public static Optional<String> of(String word, Collection<String> known) {
        String typed = word.toLowerCase(Locale.ROOT);
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = Math.max(1, typed.length() / 3);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - typed.length()) <= allowed)
                .filter(candidate -> distance(typed, candidate.toLowerCase(Locale.ROOT)) <= allowed)
                .min(Comparator.comparingInt(candidate -> distance(typed, candidate.toLowerCase(Locale.ROOT))));
    }

    /** The end of a sentence about an unknown word: the guess, else all that is known. */
    public static String sentence(String word, Collection<String> known) {
        return sentence(word, known, known);
    }

    /** @param shown what is listed where there is no guess, such as the known words without their aliases */
    public static String sentence(String word, Collection<String> known, Collection<String> shown) {
        return of(word, known)
                .map(guess -> "did you mean '" + guess + "'?")
                .orElseGet(() -> "known are " + String.join(", ", shown));
    }

    /** Optimal string alignment: insert, delete, replace, or swap two neighbours. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }

    private Suggestion() {}
}
