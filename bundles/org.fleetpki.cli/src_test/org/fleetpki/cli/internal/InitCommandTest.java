// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fleetpki.cli.api.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    @TempDir
    Path folder;

    private final Program program = new Program();

    @Test
    void aNewFolderGetsAFleetFileNamedAfterIt() throws IOException {
        Path workspace = folder.resolve("harbour");

        assertEquals(ExitCodes.OK, program.run("init", "-w", workspace.toString()));

        assertEquals("name: harbour\n", Files.readString(workspace.resolve("fleet.yaml")));
        assertTrue(
                program.terminal.data().contains(workspace.resolve("fleet.yaml").toString()));
        assertTrue(program.terminal.log().contains("fleetpki observe -w " + workspace), program.terminal::log);
    }

    @Test
    void theNameCanBeGiven() throws IOException {
        assertEquals(
                ExitCodes.OK, program.run("init", "-w", folder.toString(), "--name", "Pier 7", "--output", "json"));
        assertEquals("name: Pier 7\n", Files.readString(folder.resolve("fleet.yaml")));
        assertTrue(program.terminal.data().startsWith("{\"workspace\":"), program.terminal::data);
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(folder.resolve("fleet.yaml"), "mine");

        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, program.run("init", "-w", folder.toString()));

        assertEquals("mine", Files.readString(folder.resolve("fleet.yaml")));
        assertTrue(program.terminal.log().contains("init overwrites nothing"), program.terminal::log);
    }

    @Test
    void aFileInTheWayIsToldInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertEquals(
                ExitCodes.WORKSPACE_UNUSABLE,
                program.run("init", "-w", file.resolve("below").toString()));

        assertEquals(1, program.terminal.log().lines().count(), program.terminal::log);
        assertTrue(program.terminal.log().startsWith("fleetpki init: " + file), program.terminal::log);
    }
}
