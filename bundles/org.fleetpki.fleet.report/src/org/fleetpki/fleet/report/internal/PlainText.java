// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

/**
 * Makes what devices and files say safe to show: one line of bounded length, no control characters, none that reorder text. What was
 * there is shown as U+FFFD, so that nobody is deceived about it.
 */
final class PlainText {

    /** A sentence is shorter; a device that sends a whole page must not drown the report. */
    private static final int LONGEST = 1000;

    static String of(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> plain.appendCodePoint(plain(point)));
        boolean cut = text.codePointCount(0, text.length()) > LONGEST;
        return plain.toString().strip() + (cut ? "…" : "");
    }

    private static int plain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t' || point == '\r' ? ' ' : '\uFFFD';
            // Zero-width joiners are part of Persian and Indic words and of emoji; they reorder nothing.
            case Character.FORMAT -> point == 0x200C || point == 0x200D ? point : '\uFFFD';
            case Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                '\uFFFD';
            default -> point;
        };
    }

    private PlainText() {}
}
