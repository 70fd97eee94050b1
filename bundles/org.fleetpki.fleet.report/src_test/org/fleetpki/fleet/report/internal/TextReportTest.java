// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fleetpki.fleet.api.RunReport;
import org.junit.jupiter.api.Test;

class TextReportTest {

    private static final TextReport WRITER = new TextReport();

    @Test
    void isATable() throws Exception {
        List<String> lines = Samples.write(WRITER, Samples.usual()).lines().toList();

        assertEquals("   Device      Address               Site    Status               Description", lines.get(0));
        assertEquals("✔  cam-1       192.0.2.11            Oslo    Finished", lines.get(1));
        assertEquals(
                "✘  gate-north  192.0.2.31            東京    Failed, rolled back  The device refused to install the"
                        + " certificate: ter:CertificateKeyMismatch. The previous certificate is served again.",
                lines.get(8));
        assertEquals(
                "apply of Example Corp cameras: 10 devices; 6 finished; 1 nothing to do; 1 skipped; 1 failed, rolled back;"
                        + " 1 unknown.",
                lines.getLast());
    }

    @Test
    void hostileTextStaysOnItsLineAndInItsColumn() throws Exception {
        List<String> lines = Samples.write(WRITER, Samples.hostile()).lines().toList();

        assertEquals(1 + Samples.HOSTILE.size() + 2, lines.size());
        assertTrue(lines.stream().allMatch(line -> line.chars().noneMatch(Character::isISOControl)));
        for (String line : lines.subList(1, 1 + Samples.HOSTILE.size())) {
            assertEquals(32, DisplayWidth.of(line.substring(3, endOf(line, 3, 32))));
        }
    }

    @Test
    void aRunWithoutDevicesHasNoTable() throws Exception {
        assertEquals("verify of Empty: 0 devices.\n", Samples.write(WRITER, Samples.empty()));
    }

    @Test
    void aColumnWithoutValuesIsLeftOut() throws Exception {
        RunReport usual = Samples.usual();
        RunReport pbx = new RunReport(
                "r",
                "verify",
                "",
                "f",
                Samples.NOW,
                Samples.NOW,
                usual.results().subList(8, 9));

        assertEquals(
                "   Device  Address               Status   Description",
                Samples.write(WRITER, pbx).lines().findFirst().orElseThrow());
    }

    @Test
    void widthsFollowTheTerminal() {
        assertEquals(5, DisplayWidth.of("Zürich".substring(0, 5)));
        assertEquals(4, DisplayWidth.of("東京"));
        assertEquals(2, DisplayWidth.of("\uD83D\uDCF7"));
        assertEquals(1, DisplayWidth.of("e\u0301"), "a combining accent");
        assertEquals("東… ", DisplayWidth.fit("東京都", 4));
        assertEquals("abc…", DisplayWidth.fit("abcde", 4));
        assertEquals("ab  ", DisplayWidth.fit("ab", 4));
    }

    /** The index at which a line has filled so many columns. */
    private static int endOf(String line, int from, int columns) {
        int end = from;
        while (DisplayWidth.of(line.substring(from, end)) < columns) {
            end = line.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
