// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class SchemaTest {

    private static final Migration SECOND = new Migration(
            2, "sites", "create table site (id text primary key) strict; insert into site values ('Oslo');");

    @TempDir
    Path folder;

    private Path database;

    @BeforeEach
    void name() {
        database = folder.resolve("fleet.db");
    }

    @Test
    void numbersHaveNoGaps() {
        for (int i = 0; i < Migration.ALL.size(); i++) {
            assertEquals(i + 1, Migration.ALL.get(i).version());
        }
    }

    @Test
    void olderSchemaIsBackedUpAndBroughtForwardWithAllItHolds() throws Exception {
        try (FleetStore store = Samples.open(folder)) {
            store.save(Samples.observation("cam", 1));
        }
        try (FleetStore store = Samples.open(folder, with(SECOND))) {
            assertEquals(List.of(Samples.observation("cam", 1)), store.observations());
        }
        Path backup = folder.resolve("old");
        Files.createDirectory(backup);
        Files.copy(folder.resolve("fleet.db.v1"), backup.resolve("fleet.db"));
        try (FleetStore store = Samples.open(backup)) {
            assertEquals(List.of(Samples.observation("cam", 1)), store.observations());
        }
    }

    @Test
    void newerSchemaIsRefusedAndLeftAsItIs() throws Exception {
        Samples.open(folder, with(SECOND)).close();
        byte[] before = Files.readAllBytes(database);
        String sentence = refusal(Migration.ALL);
        assertTrue(sentence.contains("version 2") && sentence.contains("newer FleetPKI"), sentence);
        assertArrayEquals(before, Files.readAllBytes(database));
        assertFalse(Files.exists(folder.resolve("fleet.db.v2")));
    }

    @Test
    void editedStepIsFoundOut() throws Exception {
        Samples.open(folder, with(SECOND)).close();
        String sentence = refusal(with(new Migration(2, "sites", SECOND.sql() + " ")));
        assertTrue(sentence.contains("step 2"), sentence);
    }

    @Test
    void failingStepLeavesTheSchemaBefore() throws Exception {
        Samples.open(folder).close();
        Migration broken = new Migration(2, "broken", "create table half (id text); create tabel other (id text);");
        assertThrows(FleetException.class, () -> Samples.open(folder, with(broken)));
        try (FleetStore store = Samples.open(folder, with(SECOND))) {
            assertEquals(List.of(), store.observations());
        }
    }

    @Test
    void databaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws Exception {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + database)) {
            Database.set(connection, "create table bookmarks (url text)");
        }
        byte[] before = Files.readAllBytes(database);
        String sentence = refusal(Migration.ALL);
        assertTrue(sentence.contains("another program"), sentence);
        assertArrayEquals(before, Files.readAllBytes(database));
    }

    private String refusal(List<Migration> migrations) {
        FleetException refused = assertThrows(FleetException.class, () -> Samples.open(folder, migrations));
        assertInstanceOf(FleetFailure.WorkspaceUnusable.class, refused.failure());
        assertTrue(refused.getMessage().startsWith(database.toString()), refused.getMessage());
        return refused.getMessage();
    }

    private static List<Migration> with(Migration second) {
        List<Migration> migrations = new ArrayList<>(Migration.ALL.subList(0, 1));
        migrations.add(second);
        return migrations;
    }
}
