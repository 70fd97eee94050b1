// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileTest {

    @TempDir
    private Path folder;

    @Test
    void fillsInCommandsAndPaths() {
        Profile profile = Profile.delivered();
        assertEquals(
                "mod cmd X509 trusted-remove /id 3 /id a%20b",
                profile.commandOfAll("trusted.remove", Map.of("id", List.of("3", "a b")))
                        .text());
        assertEquals(
                "mod cmd X509 servercert-clear /target device",
                profile.command("servercert.clear", Map.of("target", "device")).text());
        assertEquals(
                "/X509/rejected.der?id=1%262&index=0",
                profile.path("download.rejected", Map.of("id", "1&2", "index", "0")));
        assertEquals("X509/APP/example.com/REQUEST", profile.text("app.request", Map.of("target", "example.com")));
    }

    @Test
    void aFileCorrectsSingleNames() throws Exception {
        Path file = Files.writeString(folder.resolve("own.properties"), "trusted.clear = X509 trust-empty /really\n");
        Profile profile = Profile.read(file);
        assertEquals(
                "mod cmd X509 trust-empty /really",
                profile.command("trusted.clear", Map.of()).text());
        assertEquals("sys", profile.word("facts.element"));
    }

    @Test
    void aNameThatNobodyKnowsIsAMistake() throws Exception {
        Path file = Files.writeString(folder.resolve("own.properties"), "trusted.claer = X509 trust-empty\n");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Profile.read(file));
        assertTrue(e.getMessage().contains("trusted.claer"), e.getMessage());
    }

    @Test
    void placesThatNobodyFillsAreAMistake() {
        Profile profile = Profile.delivered();
        assertThrows(IllegalArgumentException.class, () -> profile.command("servercert.clear", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> profile.path("download.trusted", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> profile.word("nothing"));
    }
}
