// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.ssh.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "it's", "''", "$HOME `id` \"x\" \\", "a\nb", "*", "-n", "ä€", ";exit 3", "!"})
    void aQuotedWordReachesAProgramAsItIs(String word) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no POSIX shell here");
        Process process = new ProcessBuilder("/bin/sh", "-c", "printf %s. " + Script.quote(word)).start();
        assertEquals(word + ".", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, process.waitFor());
    }

    @Test
    void aWordWithANulIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Script.quote("a\0b"));
    }

    @ParameterizedTest
    @EnumSource
    void aScriptIsShortEnoughForSmallServersAndReadByAShell(Script script) throws Exception {
        assertTrue(script.command(List.of("/etc/fleetpki/x"), true).length() < 7000, "too long for dropbear");
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no POSIX shell here");
        Process process = new ProcessBuilder("/bin/sh", "-n", "-c", script.text()).start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    @Test
    void sudoNeverAsksForAPassword() {
        assertTrue(Script.CLOCK.command(List.of(), true).startsWith("sudo -n sh -c '"));
    }
}
