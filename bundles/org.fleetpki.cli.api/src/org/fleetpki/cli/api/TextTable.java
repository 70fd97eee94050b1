// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of text with aligned columns. Where it is wider than the terminal, its widest columns are narrowed and their
 * texts run on in the next line, so that nothing is lost.
 */
public final class TextTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final TextStyle style;
    private final List<Row> rows = new ArrayList<>();
    private final int width;

    private record Row(Tone tone, String mark, List<String> cells) {}

    /** A table whose rows begin with a mark. */
    public TextTable(TextStyle style, String... headings) {
        this.style = style;
        this.width = headings.length;
        rows.add(new Row(Tone.PLAIN, " ", List.of(headings)));
    }

    /** Add a row of as many cells as there are headings. */
    public TextTable row(Tone tone, String... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException("a row of this table has " + width + " cells, not " + cells.length);
        }
        rows.add(new Row(
                tone,
                style.mark(tone),
                Arrays.stream(cells).map(TextStyle::clean).toList()));
        return this;
    }

    /** The table, each line with its end. */
    public String text() {
        int[] widths = widths();
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            append(text, row, widths);
        }
        return text.toString();
    }

    private void append(StringBuilder text, Row row, int[] widths) {
        List<List<String>> columns = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            columns.add(LineWrap.wrap(row.cells().get(i), widths[i]));
        }
        int height = columns.stream().mapToInt(List::size).max().orElse(1);
        for (int line = 0; line < height; line++) {
            StringBuilder cells = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                List<String> column = columns.get(i);
                String cell = line < column.size() ? column.get(line) : "";
                cells.append(i == 0 ? " " : GAP).append(cell).append(" ".repeat(widths[i] - LineWrap.length(cell)));
            }
            String mark = line == 0 ? style.paint(row.tone(), row.mark()) : " ";
            text.append((mark + cells).stripTrailing()).append(System.lineSeparator());
        }
    }

    private int[] widths() {
        int[] widths = new int[width];
        for (int i = 0; i < width; i++) {
            int column = i;
            widths[i] = rows.stream()
                    .mapToInt(row -> LineWrap.length(row.cells().get(column)))
                    .max()
                    .orElse(0);
        }
        long spaces = 2L + (long) GAP.length() * (width - 1);
        long excess = spaces + Arrays.stream(widths).asLongStream().sum() - style.columns();
        while (excess > 0) {
            int widest = widest(widths);
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
            excess--;
        }
        return widths;
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            if (widths[i] >= widths[widest]) {
                widest = i;
            }
        }
        return widest;
    }

    @Override
    public String toString() {
        return rows.stream().map(row -> String.join("|", row.cells())).collect(Collectors.joining("\n"));
    }
}
