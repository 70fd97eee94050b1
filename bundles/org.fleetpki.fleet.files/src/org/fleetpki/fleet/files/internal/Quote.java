// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.files.internal;

/** Repeats a value in a sentence, on one line and not at length. */
final class Quote {

    private static final int LONGEST = 60;

    /** The value in single quotes; characters that could drive a terminal are replaced. */
    static String of(String value) {
        StringBuilder text = new StringBuilder("'");
        value.codePoints().limit(LONGEST).forEach(point -> text.appendCodePoint(isPlain(point) ? point : '\uFFFD'));
        if (value.codePointCount(0, value.length()) > LONGEST) {
            text.append('…');
        }
        return text.append('\'').toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private Quote() {}
}
