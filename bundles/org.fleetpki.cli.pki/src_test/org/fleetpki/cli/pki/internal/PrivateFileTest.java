// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    @BeforeEach
    void requirePermissions() {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no permissions to look at");
    }

    private String permissions(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void aNewFileIsForItsOwnerAloneInFoldersThatAreMade() throws Exception {
        Path file = folder.resolve("new").resolve("key");

        PrivateFile.write(file, SECRET);

        assertEquals("secret", Files.readString(file));
        assertEquals("rw-------", permissions(file));
    }

    @Test
    void aReplacedFileKeepsWhoMayReadIt() throws Exception {
        Path file = Files.writeString(folder.resolve("store"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        PrivateFile.write(file, SECRET);

        assertEquals("secret", Files.readString(file));
        assertEquals("rw-r-----", permissions(file));
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path file = Files.writeString(folder.resolve("store"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        PrivateFile.write(link, SECRET);

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("secret", Files.readString(file));
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws Exception {
        Path blocked = Files.writeString(folder.resolve("file"), "no folder").resolve("key");

        CliException e = assertThrows(CliException.class, () -> PrivateFile.write(blocked, SECRET));

        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, e.exitCode());
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("file")), all.toList());
        }
    }

    @Test
    void whatAnInterruptedRunLeftIsNoObstacle() throws Exception {
        Path left = Files.writeString(folder.resolve("key.part"), "half");
        Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("rw-rw-rw-"));

        PrivateFile.write(folder.resolve("key"), SECRET);

        assertEquals("rw-------", permissions(folder.resolve("key")));
    }
}
