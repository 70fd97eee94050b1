// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextPatternTest {

    @Test
    void fitsWhatTheSameRegularExpressionFits() {
        Random random = new Random(7);
        for (int round = 0; round < 50_000; round++) {
            String pattern = letters(random, "aB*", 8);
            String text = letters(random, "Ab", 10);
            boolean expected = pattern.contains("*")
                    ? Pattern.compile(pattern.replace("*", ".*"), Pattern.CASE_INSENSITIVE)
                            .matcher(text)
                            .matches()
                    : text.toLowerCase().contains(pattern.toLowerCase());
            assertEquals(expected, new TextPattern(pattern).matches(text), pattern + " on " + text);
        }
    }

    @Test
    void starsDoNotMultiply() {
        assertFalse(new TextPattern("*a".repeat(1000) + "*c").matches("a".repeat(2000) + "b"));
    }

    private static String letters(Random random, String of, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(of.charAt(random.nextInt(of.length())));
        }
        return text.toString();
    }
}
