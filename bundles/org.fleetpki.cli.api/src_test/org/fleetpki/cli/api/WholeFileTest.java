// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    Path folder;

    @Test
    void missingFoldersAreMade() throws Exception {
        Path file = folder.resolve("a").resolve("b").resolve("file");
        WholeFile.write(file, "grün");
        assertEquals("grün", Files.readString(file));
    }

    @Test
    void anOldFileIsReplacedWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "a long text from before");
        WholeFile.write(file, "new");
        assertEquals("new", Files.readString(file));
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");

        CliException failure = assertThrows(
                CliException.class,
                () -> WholeFile.write(file, out -> {
                    out.write("half".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("No space left on device");
                }));

        assertEquals(file + " cannot be written: No space left on device.", failure.getMessage());
        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, failure.exitCode());
        assertEquals("old", Files.readString(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void aLinkIsFollowedAndNotReplaced() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        WholeFile.write(link, "new");

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws Exception {
        Path nothing = Path.of("/dev/null");
        assumeTrue(Files.exists(nothing), "this system has no /dev/null");

        WholeFile.write(nothing, "new");

        assertTrue(Files.exists(nothing) && !Files.isRegularFile(nothing));
    }

    @Test
    void aFolderInTheWayIsTold() {
        CliException failure = assertThrows(CliException.class, () -> WholeFile.write(folder, "text"));
        assertTrue(failure.getMessage().startsWith(folder + " cannot be written: "), failure::getMessage);
    }
}
