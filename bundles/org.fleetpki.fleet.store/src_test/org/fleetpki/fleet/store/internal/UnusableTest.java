// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Bad files, folders and disks: one clear sentence each, nothing changed. */
class UnusableTest {

    @TempDir
    Path folder;

    @Test
    void fileThatIsNoDatabase() throws Exception {
        Path database = folder.resolve("fleet.db");
        Files.writeString(database, "these are the notes of somebody, and they are longer than a header ".repeat(20));
        String before = Files.readString(database);
        assertTrue(refusal(folder).contains("not a FleetPKI database"));
        assertEquals(before, Files.readString(database));
    }

    @Test
    void damagedDatabase() throws Exception {
        try (FleetStore store = Samples.open(folder)) {
            for (int i = 0; i < 50; i++) {
                store.save(Samples.observation("cam-" + i, i));
            }
        }
        Path database = folder.resolve("fleet.db");
        byte[] bytes = Files.readAllBytes(database);
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(database, bytes);
        String sentence = refusal(folder);
        assertTrue(sentence.contains("damaged"), sentence);
    }

    @Test
    void folderWhereNothingCanBeWritten() throws Exception {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write anywhere");
        Samples.open(folder).close();
        Files.setPosixFilePermissions(folder.resolve("fleet.db"), PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            String sentence = refusal(folder);
            assertTrue(sentence.contains("write access"), sentence);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void fileInPlaceOfTheFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        String sentence = refusal(file);
        assertTrue(sentence.contains("folder cannot be made"), sentence);
    }

    @Test
    void folderInPlaceOfTheFile() throws Exception {
        Files.createDirectory(folder.resolve("fleet.db"));
        String sentence = refusal(folder);
        assertTrue(sentence.contains("cannot be opened"), sentence);
    }

    /** The limit on pages makes SQLite report what it reports when the disk has no more room. */
    @Test
    void fullDiskLosesNothingThatWasAcknowledgedAndIsOverWhenThereIsRoomAgain() throws Exception {
        Samples.open(folder).close();
        Path file = folder.resolve("fleet.db");
        StoreFailures failures = new StoreFailures(file);
        int kept = 0;
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file)) {
            Database.set(connection, "pragma max_page_count = 60");
            FleetException full = null;
            while (full == null) {
                try {
                    Database.set(connection, "begin immediate");
                    Database.set(connection, "insert into pin values ('cam-" + kept + "', '" + "0".repeat(2000) + "')");
                    Database.set(connection, "commit");
                    kept++;
                } catch (SQLiteException e) {
                    Database.rollBack(connection, e);
                    full = failures.of(e);
                }
            }
            assertTrue(full.getMessage().contains("disk is full"), full.getMessage());
        }
        try (FleetStore store = Samples.open(folder)) {
            store.journal().append(Samples.entry(1));
            assertEquals(1, store.journal().entries("plan", "cam").size());
        }
        assertTrue(kept > 0);
    }

    @Test
    void valueThatCannotBeReadIsNamed() throws Exception {
        try (FleetStore store = Samples.open(folder)) {
            store.save(Samples.observation("cam", 1));
        }
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + folder.resolve("fleet.db"))) {
            Database.set(connection, "update observation set status = 'GREEN'");
        }
        try (FleetStore store = Samples.open(folder)) {
            FleetException unreadable = assertThrows(FleetException.class, store::observations);
            assertTrue(unreadable.getMessage().contains("observation of device 'cam'"), unreadable.getMessage());
        }
    }

    @Test
    void anotherWriterIsWaitedFor() throws Exception {
        try (FleetStore store = Samples.open(folder);
                Connection other = new SQLiteConfig().createConnection("jdbc:sqlite:" + folder.resolve("fleet.db"))) {
            Database.set(other, "begin immediate");
            Thread writer = Thread.ofPlatform().start(() -> {
                try {
                    store.journal().append(Samples.entry(1));
                } catch (FleetException e) {
                    throw new IllegalStateException(e);
                }
            });
            // Reading never waits for a writer.
            assertEquals(List.of(), store.journal().entries("plan", "cam"));
            Database.set(other, "rollback");
            writer.join(60_000);
            assertFalse(writer.isAlive());
            assertEquals(1, store.journal().entries("plan", "cam").size());
        }
    }

    @Test
    void failedWriteLeavesTheStoreUsable() throws Exception {
        try (FleetStore store = Samples.open(folder)) {
            Journal.Entry tooLong =
                    new Journal.Entry("plan", "cam", "KEY", Journal.Mark.DONE, Map.of("k", "v"), Instant.MAX);
            assertThrows(RuntimeException.class, () -> store.journal().append(tooLong));
            store.journal().append(Samples.entry(1));
            assertEquals(1, store.journal().entries("plan", "cam").size());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, disk is full",
        "SQLITE_READONLY, cannot be written",
        "SQLITE_READONLY_DIRECTORY, cannot be written",
        "SQLITE_BUSY, another process",
        "SQLITE_BUSY_SNAPSHOT, another process",
        "SQLITE_LOCKED, another process",
        "SQLITE_NOTADB, not a FleetPKI database",
        "SQLITE_CORRUPT_INDEX, damaged",
        "SQLITE_CANTOPEN_ISDIR, cannot be opened",
        "SQLITE_IOERR_WRITE, SQLITE_IOERR_WRITE",
        "SQLITE_NOMEM, SQLITE_NOMEM",
    })
    void everyResultCodeBecomesOneSentence(SQLiteErrorCode code, String words) {
        FleetException e = new StoreFailures(folder).of(new SQLiteException("internals", code));
        assertTrue(e.getMessage().contains(words), e.getMessage());
        assertFalse(e.getMessage().contains("internals"), e.getMessage());
    }

    private static String refusal(Path folder) {
        FleetException refused = assertThrows(FleetException.class, () -> {
            try (FleetStore store = new SqliteFleetStores(Migration.ALL, InstantSource.fixed(Samples.NOON))
                    .open(new Workspace(folder))) {
                store.observations();
            }
        });
        assertInstanceOf(FleetFailure.WorkspaceUnusable.class, refused.failure());
        return refused.getMessage();
    }
}
