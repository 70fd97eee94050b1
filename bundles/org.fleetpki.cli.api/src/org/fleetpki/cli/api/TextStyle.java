// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.nio.charset.Charset;

/**
 * How text is written: how wide, with which characters, in which colours.
 *
 * @param columns how long a line may be; {@link Integer#MAX_VALUE} for any length
 * @param unicode whether marks and arrows may be other than ASCII
 * @param colour whether ANSI colours may be written
 */
public record TextStyle(int columns, boolean unicode, boolean colour) {

    /** For files: lines of any length, in UTF-8, without colours. */
    public static final TextStyle FILE = new TextStyle(Integer.MAX_VALUE, true, false);

    private static final String SPECIAL = "✔✘→…";

    /** The style of a terminal's stdout. */
    public static TextStyle of(Terminal terminal, CommonOptions options) {
        Charset charset = terminal.charset();
        return new TextStyle(
                terminal.columns().orElse(Integer.MAX_VALUE),
                charset.canEncode() && charset.newEncoder().canEncode(SPECIAL),
                terminal.isColourful() && !options.isColourForbidden());
    }

    /** The mark of a tone, of one column. */
    public String mark(Tone tone) {
        return switch (tone) {
            case GOOD -> unicode ? "✔" : "+";
            case BAD -> unicode ? "✘" : "x";
            case ATTENTION -> "!";
            case PLAIN -> " ";
        };
    }

    /** Between before and after. */
    public String arrow() {
        return unicode ? "→" : "->";
    }

    /** At the end of what was cut. */
    public String ellipsis() {
        return unicode ? "…" : "...";
    }

    /** Colour a text, where colours may be written. */
    public String paint(Tone tone, String text) {
        if (!colour || tone == Tone.PLAIN) {
            return text;
        }
        int code = switch (tone) {
            case GOOD -> 32;
            case BAD -> 31;
            case ATTENTION -> 33;
            case PLAIN -> 39;
        };
        return "\u001b[" + code + "m" + text + "\u001b[0m";
    }

    /**
     * A text that came from elsewhere, such as a device, made fit for a terminal: control characters, which could move
     * the cursor or change the title, and characters that turn the direction of writing become {@code ?}.
     */
    public static String clean(String text) {
        int[] points = text.codePoints()
                .map(point -> switch (Character.getType(point)) {
                    case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                        '?';
                    default -> point;
                })
                .toArray();
        return new String(points, 0, points.length);
    }
}
