// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fleetpki.cli.api.CliCommand;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** Commands that belong to commands, in whatever order their bundles bring them. */
class NestedCommandsTest {

    @Command(name = "device")
    private static final class Outer implements CliCommand {
        @Override
        public Integer call() {
            return 3;
        }
    }

    @Command(name = "trust")
    private static final class Middle implements CliCommand {
        @Override
        public String parent() {
            return "device";
        }

        @Override
        public Integer call() {
            return 3;
        }
    }

    @Command(name = "list")
    private static final class Inner implements CliCommand {
        @Override
        public String parent() {
            return "device trust";
        }

        @Override
        public Integer call() {
            return 42;
        }
    }

    private static FleetPki program(CliCommand... commands) {
        Program program = new Program();
        return new FleetPki(
                List.of(commands), program.terminal, program.interruption, "test", options -> {}, folder -> List.of());
    }

    @Test
    void aCommandIsFoundBelowTheOneThatItBelongsTo() {
        assertEquals(42, program(new Inner(), new Outer(), new Middle()).run("device", "trust", "list"));
        assertEquals(3, program(new Inner(), new Middle(), new Outer()).run("device", "trust"));
    }

    @Test
    void aCommandThatBelongsNowhereIsNamed() {
        FleetPki lost = program(new Outer(), new Inner());
        assertTrue(assertThrows(IllegalStateException.class, lost::commandLine)
                .getMessage()
                .endsWith("belongs to a command that is not there: device trust"));
    }
}
