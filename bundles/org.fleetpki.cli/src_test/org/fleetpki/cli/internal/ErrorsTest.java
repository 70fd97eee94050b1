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
import java.util.Optional;
import org.fleetpki.cli.api.CliCommand;
import org.fleetpki.cli.api.ExitCodes;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.SecretRef;
import org.fleetpki.pki.api.PkiFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

class ErrorsTest {

    @TempDir
    Path workspace;

    private final Program program = new Program();

    @BeforeEach
    void makeFleetFile() throws IOException {
        Files.writeString(workspace.resolve("fleet.yaml"), "name: harbour\n");
    }

    private int run(String... arguments) {
        int code = program.run(arguments);
        assertEquals("", program.terminal.data(), "an error must not put anything on stdout");
        return code;
    }

    private List<String> lines() {
        return program.terminal.log().lines().toList();
    }

    @Test
    void aMistypedCommandIsAnsweredInTwoLines() {
        assertEquals(ExitCodes.SPEC_INVALID, run("veryfy"));

        assertEquals(
                List.of(
                        "fleetpki: unknown command 'veryfy'. Did you mean verify or observe?",
                        "See 'fleetpki --help'."),
                lines());
    }

    @Test
    void aMistypedOptionIsAnsweredInTwoLines() {
        assertEquals(ExitCodes.SPEC_INVALID, run("plan", "--detailed-exit-code"));

        assertEquals(
                List.of(
                        "fleetpki plan: unknown option '--detailed-exit-code'. Did you mean --detailed-exitcode?",
                        "See 'fleetpki plan --help'."),
                lines());
    }

    @Test
    void noCommandAtAllShowsTheHelpAsAnError() {
        assertEquals(ExitCodes.SPEC_INVALID, run());
        assertTrue(program.terminal.log().startsWith("Usage: fleetpki"), program.terminal::log);
    }

    @Test
    void aPasswordThatSomebodyTriedToGiveIsNeverRepeated() {
        String[][] attempts = {
            {"plan", "--password=hunter2"},
            {"plan", "--password", "hunter2"},
            {"ca", "create", "x", "--root", "--subject", "CN=x", "--passphrase", "hunter2"},
            {"ca", "create", "x", "--root", "--subject", "CN=x", "--passphrase=hunter2"},
            {"ca", "import", "x", "--certificate", "a", "--key", "b", "--key-passphrase", "hunter2"}
        };
        for (String[] attempt : attempts) {
            assertEquals(ExitCodes.SPEC_INVALID, run(attempt), String.join(" ", attempt));
        }
        assertFalse(program.terminal.log().contains("hunter2"), program.terminal::log);
        assertTrue(program.terminal.log().contains("use env:NAME, file:path or prompt:question"));
    }

    @Test
    void everyProblemOfAFleetFileIsALineOfItsOwnWithItsPlace() {
        program.files.problems = List.of("unknown key 'hots'; did you mean 'host'?", "the file lacks 'name'");

        assertEquals(ExitCodes.SPEC_INVALID, run("plan", "-w", workspace.toString()));

        Path file = workspace.resolve("fleet.yaml");
        assertEquals(
                List.of(
                        "fleetpki plan: " + file + ":3:5: unknown key 'hots'; did you mean 'host'?",
                        "fleetpki plan: " + file + ":3:5: the file lacks 'name'"),
                lines());
    }

    @Test
    void failuresOfAVerbHaveTheirSentenceAndTheirCode() {
        record Case(FleetFailure failure, int code) {}
        List<Case> cases = List.of(
                new Case(new FleetFailure.WorkspaceUnusable(workspace, "another process works in it"), 7),
                new Case(new FleetFailure.SecretUnavailable(SecretRef.parse("env:CA"), "it is not set"), 8),
                new Case(new FleetFailure.Authority(new PkiFailure.WrongPassphrase("the key of issuing")), 8),
                new Case(new FleetFailure.Authority(new PkiFailure.NoSuchAuthority("issuing", "there is none")), 3),
                new Case(new FleetFailure.Authority(new PkiFailure.Malformed("cacert.pem", "it is empty")), 3),
                new Case(new FleetFailure.Authority(new PkiFailure.Storage("ca/issuing", "no space is left")), 7),
                new Case(new FleetFailure.Authority(new PkiFailure.Refused(List.of())), 4));
        for (Case each : cases) {
            Program fresh = new Program();
            fresh.engine.failure = each.failure();

            assertEquals(each.code(), fresh.run("observe", "-w", workspace.toString()), each.failure()::sentence);

            String said = each.failure().sentence().isEmpty()
                    ? ""
                    : "fleetpki observe: " + each.failure().sentence();
            assertEquals(said, fresh.terminal.log().strip());
        }
    }

    @Test
    void causesAreNamedOnlyIfAskedForTwice() {
        program.engine.failure = new FleetFailure.WorkspaceUnusable(workspace, "it is read-only");

        run("observe", "-v", "-w", workspace.toString());
        assertFalse(program.terminal.log().contains("IllegalStateException"), program.terminal::log);

        run("observe", "-v", "-v", "-w", workspace.toString());
        assertTrue(
                program.terminal
                        .log()
                        .contains("fleetpki observe: caused by java.lang.IllegalStateException: the cause"),
                program.terminal::log);
    }

    @Test
    void aDefectIsOneLineWithoutAStackTrace() {
        program.engine.defect = new IllegalStateException("unexpected");

        assertEquals(ExitCodes.INTERNAL_ERROR, run("verify", "-w", workspace.toString()));

        assertEquals(
                List.of("fleetpki verify: internal error java.lang.IllegalStateException: unexpected; please report"
                        + " it, with the output of -v."),
                lines());
    }

    @Test
    void aDefectHasItsStackTraceWithVerbose() {
        program.engine.defect = new IllegalStateException("unexpected");

        assertEquals(ExitCodes.INTERNAL_ERROR, run("verify", "-v", "-w", workspace.toString()));

        assertTrue(program.terminal.log().contains("\tat org.fleetpki.cli.internal.ErrorsTest"), program.terminal::log);
    }

    @Command(name = "broken", description = "Not linked.")
    private static final class Broken implements CliCommand {
        @Override
        public Integer call() {
            throw new NoClassDefFoundError("org/example/Missing");
        }
    }

    @Test
    void aClassThatIsMissingIsADefectToo() {
        assertEquals(ExitCodes.INTERNAL_ERROR, program.program(new Broken()).run("broken"));
        assertTrue(program.terminal.log().contains("org/example/Missing"), program.terminal::log);
    }

    @Test
    void aMissingFleetFileIsToldWithTheWayToOne() {
        assertEquals(
                ExitCodes.SPEC_INVALID,
                run("observe", "-w", workspace.resolve("nowhere").toString()));

        assertEquals(1, lines().size());
        assertTrue(lines().getFirst().contains("'fleetpki init' writes one"), program.terminal::log);
    }

    @Test
    void controlCharactersFromElsewhereDoNotReachTheTerminal() {
        program.engine.failure = new FleetFailure.WorkspaceUnusable(workspace, "\u001b]0;owned\u0007");

        run("observe", "-w", workspace.toString());

        assertFalse(program.terminal.log().contains("\u001b"), program.terminal::log);
    }

    @Test
    void dataThatCannotBeWrittenIsAnError() {
        program.terminal.failure = Optional.of(new IOException("No space left on device"));

        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, program.run("observe", "-w", workspace.toString()));

        assertEquals(List.of("fleetpki: stdout cannot be written: No space left on device."), lines());
    }
}
