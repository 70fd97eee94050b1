// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.fleetpki.cli.api.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The device families of a workspace are read before a command runs that has one. */
class WorkspaceFamiliesTest {

    @TempDir
    Path folder;

    private final Program program = new Program();

    @Test
    void theFolderOfTheWorkspaceIsTold() {
        assertEquals(ExitCodes.OK, program.run("ca", "list", "-w", folder.toString()), program.terminal::log);
        assertEquals(List.of(folder.toAbsolutePath().resolve("families")), program.families);
    }

    @Test
    void whatIsBrokenIsSaidLineByLineAndTheCommandRuns() {
        program.brokenFamilies = List.of("acme.yaml:3:1: unknown key 'famly'.", "b.yaml:1:1: no YAML.");
        assertEquals(ExitCodes.OK, program.run("ca", "list", "-w", folder.toString()), program.terminal::log);
        assertEquals(
                "fleetpki ca list: b.yaml:1:1: no YAML.",
                program.terminal.log().lines().skip(1).findFirst().orElse(""));
        assertTrue(
                program.terminal.log().startsWith("fleetpki ca list: acme.yaml:3:1: unknown key"),
                program.terminal::log);
    }

    @Test
    void helpReadsNothing() {
        program.run("ca", "list", "--help");
        assertEquals(List.of(), program.families);
    }
}
