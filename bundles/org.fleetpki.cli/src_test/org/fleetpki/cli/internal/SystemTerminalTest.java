// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fleetpki.cli.api.CommonOptions;
import org.fleetpki.cli.api.TextStyle;
import org.fleetpki.cli.api.Tone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemTerminalTest {

    @TempDir
    Path descriptors;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private TerminalDevice device(Map<String, String> environment) {
        return new TerminalDevice(environment, descriptors, Optional::empty);
    }

    private void link(int descriptor, String target) throws IOException {
        Files.createSymbolicLink(descriptors.resolve(Integer.toString(descriptor)), Path.of(target));
    }

    private SystemTerminal terminal(OutputStream stdout, Map<String, String> environment) {
        return new SystemTerminal(stdout, err, StandardCharsets.US_ASCII, StandardCharsets.UTF_8, device(environment));
    }

    @Test
    void dataAndLogGoTheirOwnWays() {
        SystemTerminal terminal = terminal(out, Map.of());

        terminal.out("data\n");
        terminal.err("log ✔\n");
        terminal.out("✔".getBytes(StandardCharsets.UTF_8));

        assertEquals("data\n✔", out.toString(StandardCharsets.UTF_8));
        assertEquals("log ✔\n", err.toString(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), terminal.outFailure());
    }

    @Test
    void aTerminalThatKnowsAsciiOnlyGetsAsciiMarks() {
        TextStyle style = TextStyle.of(terminal(out, Map.of()), new CommonOptions());

        assertEquals("+x!", style.mark(Tone.GOOD) + style.mark(Tone.BAD) + style.mark(Tone.ATTENTION));
        assertEquals("->", style.arrow());
    }

    /** What a terminal tells after data went to a stream that fails for some reason. */
    private Optional<String> failureOf(String reason) throws IOException {
        try (OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        }) {
            SystemTerminal terminal = terminal(failing, Map.of());
            terminal.out("data");
            terminal.out("more");
            return terminal.outFailure().map(IOException::getMessage);
        }
    }

    @Test
    void aFullDiskIsToldAfterwards() throws IOException {
        assertEquals(Optional.of("No space left on device"), failureOf("No space left on device"));
    }

    @Test
    void aReaderWhoWentAwayIsNoFailure() throws IOException {
        assertEquals(Optional.empty(), failureOf("Broken pipe"));
    }

    @Test
    void eachStreamIsATerminalByItself() throws IOException {
        link(1, "pipe:[4711]");
        link(2, "/dev/pts/4711");

        SystemTerminal terminal = terminal(out, Map.of("COLUMNS", "100"));

        assertTrue(terminal.isInteractive());
        assertTrue(terminal.columns().isEmpty());
        assertFalse(terminal.isColourful());
        assertFalse(terminal.canAsk());
        assertEquals(Optional.empty(), terminal.askSecret("Passphrase"));
    }

    @Test
    void theWidthIsWhatTheEnvironmentSays() throws IOException {
        link(1, "/dev/tty4711");
        link(2, "/nowhere/fleet.log");

        SystemTerminal terminal = terminal(out, Map.of("COLUMNS", "132"));

        assertEquals(132, terminal.columns().orElseThrow());
        assertFalse(terminal.isInteractive());
        assertTrue(terminal.isColourful());
    }

    @Test
    void coloursCanBeForbiddenByTheEnvironment() throws IOException {
        link(1, "/dev/pts/4711");

        assertFalse(terminal(out, Map.of("NO_COLOR", "1")).isColourful());
        assertFalse(terminal(out, Map.of("TERM", "dumb")).isColourful());
        assertTrue(terminal(out, Map.of("NO_COLOR", "")).isColourful());
    }

    @Test
    void aWidthThatIsNoNumberIsNotTaken() throws IOException {
        link(1, "/dev/pts/4711");
        int columns = terminal(out, Map.of("COLUMNS", "wide")).columns().orElseThrow();
        assertTrue(columns >= 40, () -> "columns " + columns);
    }
}
