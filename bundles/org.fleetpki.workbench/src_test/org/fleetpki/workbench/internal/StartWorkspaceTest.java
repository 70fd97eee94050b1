// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartWorkspaceTest {

    private static final Map<String, String> VARIABLE = Map.of("FLEETPKI_WORKSPACE", "/from/variable");

    @Test
    void anArgumentComesBeforeTheEnvironment() {
        String[] arguments = {"-pdelaunch", "--workspace", "/from/argument"};
        assertEquals(
                Optional.of(Path.of("/from/argument")),
                StartWorkspace.from(arguments, VARIABLE).folder());
        String[] joined = {"--workspace=/joined"};
        assertEquals(
                Optional.of(Path.of("/joined")),
                StartWorkspace.from(joined, VARIABLE).folder());
        String[] brief = {"-w", "/brief"};
        assertEquals(
                Optional.of(Path.of("/brief")),
                StartWorkspace.from(brief, VARIABLE).folder());
    }

    @Test
    void theEnvironmentIsTakenWithoutAnArgument() {
        assertEquals(
                Optional.of(Path.of("/from/variable")),
                StartWorkspace.from(new String[] {"-nosplash"}, VARIABLE).folder());
    }

    @Test
    void nothingIsAskedForByEmptyWords() {
        assertEquals(
                Optional.empty(), StartWorkspace.from(new String[0], Map.of()).folder());
        assertEquals(
                Optional.empty(),
                StartWorkspace.from(new String[] {"--workspace="}, VARIABLE).folder());
        assertEquals(
                Optional.empty(),
                StartWorkspace.from(new String[] {"--workspace"}, Map.of()).folder());
    }
}
