// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.quickstart.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.fleetpki.cli.api.CliException;
import org.fleetpki.cli.api.ExitCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

    @TempDir
    Path folder;

    private final PrivateFile files = new PrivateFile(new SecureRandom());

    @Test
    void onlyItsOwnerMayReadIt() throws Exception {
        assumeTrue(
                Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null,
                "this file system has no POSIX permissions");
        Path secrets = folder.resolve("secrets");
        Path file = secrets.resolve("passphrase");

        PrivateFile.makeFolder(secrets);
        files.makeUnlessThere(file);

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> left = Files.list(secrets)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void eachPassphraseIsAnother() throws CliException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        files.makeUnlessThere(one);
        files.makeUnlessThere(two);

        assertTrue(PrivateFile.read(one).matches("[A-Za-z0-9_-]{32}"));
        assertNotEquals(PrivateFile.read(one), PrivateFile.read(two));
    }

    @Test
    void whatIsThereStays() throws Exception {
        Path file = Files.writeString(folder.resolve("mine"), "secret\n");

        files.makeUnlessThere(file);

        assertEquals("secret", PrivateFile.read(file));
    }

    @Test
    void whatAKilledRunLeftIsReplaced() throws Exception {
        Files.writeString(folder.resolve("passphrase.part"), "half");
        Path file = folder.resolve("passphrase");

        files.makeUnlessThere(file);

        assertEquals(32, PrivateFile.read(file).length());
    }

    @Test
    void aFileThatCannotBeWrittenIsTold() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "").resolve("below");

        CliException failure = assertThrows(CliException.class, () -> files.makeUnlessThere(blocked));

        assertEquals(ExitCodes.WORKSPACE_UNUSABLE, failure.exitCode());
    }
}
