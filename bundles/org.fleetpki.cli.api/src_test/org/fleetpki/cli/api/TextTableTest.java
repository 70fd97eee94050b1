// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {

    private static final String SENTENCE = "The device refuses the log-in of user 'root'; it was tried once.";

    private static List<String> lines(TextStyle style, String... cells) {
        return new TextTable(style, "Device", "Status", "Description")
                .row(Tone.GOOD, "cam-1", "Finished", "")
                .row(Tone.BAD, cells)
                .text()
                .lines()
                .toList();
    }

    @Test
    void columnsAreAligned() {
        assertEquals(
                List.of("  Device  Status    Description", "✔ cam-1   Finished", "✘ cam-22  Failed    It went wrong."),
                lines(TextStyle.FILE, "cam-22", "Failed", "It went wrong."));
    }

    @Test
    void withoutUnicodeTheMarksAreAscii() {
        List<String> lines = lines(new TextStyle(80, false, false), "cam-22", "Failed", "");
        assertTrue(lines.get(1).startsWith("+ cam-1"), lines::toString);
        assertTrue(lines.get(2).startsWith("x cam-22"), lines::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80})
    void aNarrowTerminalLosesNothing(int columns) {
        List<String> lines = lines(new TextStyle(columns, true, false), "cam-22", "Failed, unchanged", SENTENCE);

        assertTrue(lines.stream().allMatch(line -> line.length() <= columns), lines::toString);
        String all = String.join(" ", lines).replaceAll("\\s+", " ");
        for (String word : SENTENCE.split(" ")) {
            assertTrue(all.contains(word), () -> word + " is lost in " + lines);
        }
    }

    @Test
    void aFileGetsEveryRowOnOneLine() {
        assertEquals(
                3,
                lines(TextStyle.FILE, "cam-22", "Failed", SENTENCE.repeat(10)).size());
    }

    @Test
    void coloursDoNotDisturbTheAlignment() {
        List<String> lines = lines(new TextStyle(80, true, true), "cam-22", "Failed", "x");
        assertEquals("\u001b[31m✘\u001b[0m cam-22  Failed    x", lines.get(2));
    }

    @Test
    void whatADeviceSaysCannotSteerTheTerminal() {
        List<String> lines = lines(TextStyle.FILE, "cam\u001b[2J", "a\nb", "right\u202eleft");
        assertEquals("✘ cam?[2J  a?b       right?left", lines.get(2));
    }

    @Test
    void rowsMustFitTheHeadings() {
        TextTable table = new TextTable(TextStyle.FILE, "One");
        assertThrows(IllegalArgumentException.class, () -> table.row(Tone.PLAIN, "a", "b"));
        assertFalse(table.text().contains("a"));
    }

    @Test
    void wordsThatAreTooLongAreBroken() {
        assertEquals(List.of("abcd", "efgh", "i j"), LineWrap.wrap("abcdefghi j", 4));
        assertEquals(List.of(""), LineWrap.wrap("  ", 4));
        assertEquals(List.of("ab", "cd"), LineWrap.wrap("ab cd", 2));
    }

    @Test
    void whatIsCutShowsIt() {
        assertEquals("abc…", LineWrap.cut("abcdef", 4, "…"));
        assertEquals("abcd", LineWrap.cut("abcd", 4, "…"));
    }
}
