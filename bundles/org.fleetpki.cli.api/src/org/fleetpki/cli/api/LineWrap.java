// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines at spaces, and words that are too long wherever they must be. */
final class LineWrap {

    /** How many columns a text takes: code points, for none of our texts is written in wide characters. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The lines of a text, at least one, none longer than {@code width}. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (length(rest) > width) {
            int limit = rest.offsetByCodePoints(0, width);
            int space = rest.lastIndexOf(' ', limit);
            int end = space > 0 ? space : limit;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    /** A text in one line, with an ellipsis where something had to be left out. */
    static String cut(String text, int width, String ellipsis) {
        if (length(text) <= width) {
            return text;
        }
        int keep = Math.max(0, width - length(ellipsis));
        return text.substring(0, text.offsetByCodePoints(0, keep)) + ellipsis;
    }

    private LineWrap() {}
}
