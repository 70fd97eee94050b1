// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fleetpki.cli.api.CommonOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class LogOnTerminalTest {

    private final Logger root = Logger.getLogger("");
    private final List<Handler> handlers = List.of(root.getHandlers());
    private final Level level = root.getLevel();
    private final RecordingTerminal terminal = new RecordingTerminal();

    @AfterEach
    void restore() {
        List.of(root.getHandlers()).forEach(root::removeHandler);
        handlers.forEach(root::addHandler);
        root.setLevel(level);
        Logger.getLogger("org.fleetpki").setLevel(null);
    }

    private String logged(String options, Consumer<System.Logger> say) {
        CommonOptions common = new CommonOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("o", CommandLine.Model.CommandSpec.forAnnotatedObject(common)))
                .parseArgs(options.isEmpty() ? new String[0] : options.split(" "));
        LogOnTerminal.install(terminal).follow(common);
        say.accept(System.getLogger("org.fleetpki.fleet.engine.Planner"));
        return terminal.log();
    }

    @Test
    void warningsAreOneLineEach() {
        assertEquals("WARNING Planner: 3 devices have no login" + System.lineSeparator(), logged("", log -> {
            log.log(System.Logger.Level.WARNING, "{0} devices have no login", 3);
            log.log(System.Logger.Level.INFO, "not shown");
            log.log(System.Logger.Level.DEBUG, "not shown");
        }));
    }

    @Test
    void verboseShowsWhatOurOwnCodeSays() {
        String log = logged("-v", ours -> {
            ours.log(System.Logger.Level.DEBUG, "GET /axis-cgi");
            System.getLogger("com.example.library").log(System.Logger.Level.INFO, "not shown");
        });
        assertTrue(log.contains("FINE Planner: GET /axis-cgi"), log);
        assertFalse(log.contains("not shown"), log);
    }

    @Test
    void quietShowsErrorsAlone() {
        String log = logged("-q", ours -> {
            ours.log(System.Logger.Level.WARNING, "not shown");
            ours.log(System.Logger.Level.ERROR, "the disk is full");
        });
        assertEquals("SEVERE Planner: the disk is full" + System.lineSeparator(), log);
    }

    @Test
    void anExceptionIsALineAndWithVerboseAStackTrace() {
        Consumer<System.Logger> say =
                ours -> ours.log(System.Logger.Level.WARNING, "gone", new IllegalStateException("why"));
        assertEquals(2, logged("", say).lines().count());
        assertTrue(logged("-v", say).contains("\tat "), terminal::log);
    }

    @Test
    void aPatternThatIsWrongIsShownAsItIs() {
        assertEquals(
                "WARNING Planner: {broken" + System.lineSeparator(),
                logged("", log -> log.log(System.Logger.Level.WARNING, "{broken", 1)));
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        String log = logged("", ours -> ours.log(System.Logger.Level.WARNING, "\u001b[2J"));
        assertFalse(log.contains("\u001b"), log);
    }
}
