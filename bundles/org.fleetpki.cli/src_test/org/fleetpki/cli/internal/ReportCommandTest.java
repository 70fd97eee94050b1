// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.RunReport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    Path workspace;

    private final Program program = new Program();

    @BeforeEach
    void haveTwoRuns() throws IOException {
        Files.writeString(workspace.resolve("fleet.db"), "");
        RunReport last = Fleets.report(Outcome.DONE);
        program.stores.runs = List.of(
                last, new RunReport("run-8", "verify", "", "harbour", Fleets.NOON, Fleets.NOON, last.results()));
    }

    private int run(String... arguments) {
        return program.run(Stream.concat(
                        Stream.of("report"), Stream.concat(Stream.of(arguments), Stream.of("-w", workspace.toString())))
                .toArray(String[]::new));
    }

    @Test
    void theLastRunIsShownAsATable() {
        assertEquals(ExitCodes.OK, run());
        assertTrue(program.terminal.data().startsWith("Run run-9 (apply) of harbour"), program.terminal::data);
        assertTrue(program.terminal.data().contains("✔ cam-1"), program.terminal::data);
    }

    @Test
    void aFailedRunIsShownWithoutFailing() {
        program.stores.runs = List.of(Fleets.report(Outcome.UNKNOWN));
        assertEquals(ExitCodes.OK, run());
    }

    @Test
    void anEarlierRunIsFoundByItsId() {
        assertEquals(ExitCodes.OK, run("--run", "run-8", "--output", "json"));
        assertEquals("{\"report\":\"run-8\"}\n", program.terminal.data());
    }

    @Test
    void aFormatIsWrittenToStdoutAsItIs() {
        assertEquals(ExitCodes.OK, run("--format", "junit"));
        assertEquals("junit of run-9", program.terminal.data());
    }

    @Test
    void aFormatIsWrittenIntoAFileOrAFolder() throws IOException {
        Path file = workspace.resolve("new").resolve("mine.xml");
        assertEquals(ExitCodes.OK, run("--format", "junit", "-o", file.toString()));
        assertEquals("junit of run-9", Files.readString(file));
        assertEquals(ExitCodes.OK, run("--format", "html", "-o", workspace.toString()));
        assertEquals("html of run-9", Files.readString(workspace.resolve("report.html")));
        assertEquals("", program.terminal.data());
    }

    @Test
    void allFormatsAreWrittenIntoAFolder() throws IOException {
        Path folder = workspace.resolve("all");
        assertEquals(ExitCodes.OK, run("-o", folder.toString()));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    List.of("junit.xml", "report.html", "report.json", "report.txt"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void anUnknownFormatIsAnsweredWithTheKnownOnes() {
        assertEquals(ExitCodes.SPEC_INVALID, run("--format", "pdf"));
        assertEquals(
                "fleetpki report: Unknown format 'pdf'; known are html, json, junit, text." + System.lineSeparator(),
                program.terminal.log());
    }

    @Test
    void anUnknownRunIsAnError() {
        assertEquals(ExitCodes.SPEC_INVALID, run("--run", "run-1"));
        assertTrue(program.terminal.log().contains("There is no run 'run-1'"), program.terminal::log);
    }

    @Test
    void lookingLeavesNothingBehind() throws IOException {
        Files.delete(workspace.resolve("fleet.db"));
        assertEquals(ExitCodes.SPEC_INVALID, run());
        assertFalse(Files.exists(workspace.resolve("fleet.db")));
        assertTrue(program.terminal.log().contains("There was no run yet"), program.terminal::log);
    }
}
