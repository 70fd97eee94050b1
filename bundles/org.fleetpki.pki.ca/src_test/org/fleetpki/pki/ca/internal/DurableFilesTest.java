// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.ca.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {

    @TempDir
    Path folder;

    @Test
    void lines_are_added_one_after_the_other() throws Exception {
        Path file = folder.resolve("journal.txt");
        DurableFiles.appendLine(file, "one", tail -> false);
        DurableFiles.appendLine(file, "zwölf", tail -> false);
        assertEquals("one\nzwölf\n", Files.readString(file));
    }

    @Test
    void a_torn_line_is_cut_off_and_a_whole_one_gets_its_line_break() throws Exception {
        Path file = folder.resolve("index.txt");
        Files.writeString(file, "one\nzw\u00f6");
        DurableFiles.appendLine(file, "three", tail -> false);
        assertEquals("one\nthree\n", Files.readString(file));
        Files.writeString(file, "one\nzw\u00f6lf");
        DurableFiles.appendLine(file, "three", tail -> true);
        assertEquals("one\nzw\u00f6lf\nthree\n", Files.readString(file));
    }

    @Test
    void a_full_disk_is_an_error_and_not_a_lost_line() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full to stand for a full disk");
        Path file = Files.createSymbolicLink(folder.resolve("journal.txt"), full);
        IOException e = assertThrows(IOException.class, () -> DurableFiles.appendLine(file, "one", tail -> true));
        Files.delete(file);
        assertEquals(file + ": No space left on device", e.getMessage());
    }

    @Test
    void a_thread_that_was_interrupted_still_writes_whole_lines() throws Exception {
        Path file = folder.resolve("index.txt");
        Thread.currentThread().interrupt();
        DurableFiles.appendLine(file, "one", tail -> true);
        DurableFiles.appendLine(file, "two", tail -> true);
        DurableFiles.replace(folder.resolve("serial.txt"), "02\n");
        assertTrue(Thread.interrupted(), "the interrupt is left for others to see");
        assertEquals("one\ntwo\n", Files.readString(file));
    }

    @Test
    void replacing_leaves_nothing_beside_and_a_new_file_replaces_none() throws Exception {
        Path file = folder.resolve("serial.txt");
        DurableFiles.replace(file, "01\n");
        DurableFiles.replace(file, "02\n");
        assertEquals("02\n", Files.readString(file));
        assertThrows(FileAlreadyExistsException.class, () -> DurableFiles.createWhole(file, "03\n"));
        try (Stream<Path> entries = Files.list(folder)) {
            assertEquals(List.of(file), entries.toList());
        }
    }

    @Test
    void private_files_are_private_from_the_first_moment() throws Exception {
        Path key = folder.resolve("keys").resolve("cakey.pem");
        DurableFiles.createPrivateFolder(key.getParent());
        DurableFiles.createPrivate(key, "key");
        assumeTrue(
                Files.getFileAttributeView(key, PosixFileAttributeView.class) != null,
                "this file system has no permissions of owner, group and others");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())));
        DurableFiles.deleteRecursively(key.getParent());
        assertFalse(Files.exists(key.getParent()));
    }
}
