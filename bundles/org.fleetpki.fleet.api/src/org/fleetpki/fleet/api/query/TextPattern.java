// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import java.util.Locale;

/**
 * What {@code ~} asks of a text: that it contains another one or, where that has a {@code *}, that it fits it from its
 * first to its last character, with any characters (or none) for each {@code *}. Case does not matter.
 *
 * @param folded the pattern, {@link #fold folded}
 */
public record TextPattern(String folded) {

    public TextPattern {
        folded = fold(folded);
    }

    /** How texts are made equal without regard to case; a database that keeps texts so finds the same. */
    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether it stands for the whole text. */
    public boolean isWhole() {
        return folded.indexOf('*') >= 0;
    }

    /** Whether a text fits. Takes time in proportion to the product of both lengths at most. */
    public boolean matches(String text) {
        String given = fold(text);
        return isWhole() ? fits(given) : given.contains(folded);
    }

    /** Goes back to the last star alone, which is enough: an earlier one can take no more than that one can. */
    private boolean fits(String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            if (in < folded.length() && folded.charAt(in) == '*') {
                star = in++;
                resume = at;
            } else if (in < folded.length() && folded.charAt(in) == text.charAt(at)) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < folded.length() && folded.charAt(in) == '*') {
            in++;
        }
        return in == folded.length();
    }
}
