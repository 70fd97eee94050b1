// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlashTest {

    @TempDir
    Path folder;

    @Test
    void keepsTheLastContentAndLeavesNothingBeside() throws Exception {
        Path inner = folder.resolve("a/b");
        Flash flash = new Flash(Optional.of(inner));
        assertEquals(Optional.empty(), flash.read("x"));
        flash.write("x", new byte[] {1});
        flash.write("x", new byte[] {2, 3});
        assertArrayEquals(
                new byte[] {2, 3}, new Flash(Optional.of(inner)).read("x").orElseThrow());
        try (Stream<Path> files = Files.list(inner)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void onlyTheOwnerMayRead() throws Exception {
        assumeTrue(
                Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class),
                "this file system knows no owners");
        new Flash(Optional.of(folder)).write("x", new byte[1]);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("x"))));
    }

    @Test
    void aForgetfulDeviceForgets() throws Exception {
        Flash flash = new Flash(Optional.empty());
        flash.write("x", new byte[1]);
        assertTrue(flash.read("x").isEmpty());
    }

    @Test
    void aFolderThatIsAFileIsAnError() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertThrows(IOException.class, () -> new Flash(Optional.of(file)));
    }
}
