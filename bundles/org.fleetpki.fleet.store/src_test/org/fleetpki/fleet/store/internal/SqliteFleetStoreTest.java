// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.pki.api.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

class SqliteFleetStoreTest {

    @TempDir
    Path folder;

    @Test
    void observationComesBackAsItWasSavedAndTheLastSavedIsTheNewest() throws Exception {
        try (FleetStore store = Samples.open(folder)) {
            store.save(Samples.observation("cam-b", 2));
            store.save(Samples.nothing("cam-a"));
            // A clock that was put back does not make what was seen last an older one.
            store.save(Samples.observation("cam-b", 1));
        }
        try (FleetStore store = Samples.open(folder)) {
            assertEquals(List.of(Samples.nothing("cam-a"), Samples.observation("cam-b", 1)), store.observations());
        }
    }

    @Test
    void historyIsKeptAndEachCertificateOnce() throws Exception {
        try (FleetStore store = Samples.open(folder)) {
            for (int i = 0; i < 5; i++) {
                store.save(Samples.observation("cam", i));
            }
        }
        assertEquals(5, count("observation"));
        assertEquals(2, count("certificate"));
        assertEquals(10, count("observation_certificate"));
    }

    @Test
    void pinIsReplaced() throws Exception {
        Fingerprint first = Fingerprint.of(Samples.CHAIN.getFirst());
        Fingerprint second = Fingerprint.of(Samples.CHAIN.getLast());
        try (FleetStore store = Samples.open(folder)) {
            assertEquals(Optional.empty(), store.pin("cam"));
            store.pin("cam", first);
            store.pin("cam", second);
            assertEquals(Optional.of(second), store.pin("cam"));
            assertEquals(Optional.empty(), store.pin("other"));
        }
    }

    @Test
    void runReportRefersToObservationsAndBringsInThoseThatWereNotSaved() throws Exception {
        Observation before = Samples.observation("cam", 1);
        Observation after = Samples.observation("cam", 2);
        RunReport first = report("run-1", List.of(result("cam", Optional.of(before), Optional.of(after))));
        RunReport second = report(
                "run-2",
                List.of(
                        result("z", Optional.empty(), Optional.of(Samples.nothing("z"))),
                        result("cam", Optional.of(after), Optional.empty())));
        try (FleetStore store = Samples.open(folder)) {
            store.save(before);
            store.save(after);
            store.save(first);
            store.save(second);
            assertEquals(List.of(second, first), store.runs(10));
            assertEquals(List.of(second), store.runs(1));
            // What only a report knows is history, not the newest sight of a device.
            assertEquals(List.of(after), store.observations());
        }
        assertEquals(3, count("observation"));
    }

    @Test
    void journalKeepsOrderAndTellsDevicesAndPlansApart() throws Exception {
        Journal.Entry begun = new Journal.Entry(
                "p", "a", "ISSUE", Journal.Mark.BEGUN, Map.of("serial", "0f", "note", "=;'"), Samples.NOON);
        Journal.Entry done =
                new Journal.Entry("p", "a", "ISSUE", Journal.Mark.DONE, Map.of(), Samples.NOON.plusNanos(1));
        try (FleetStore store = Samples.open(folder)) {
            Journal journal = store.journal();
            journal.append(begun);
            journal.append(new Journal.Entry("p", "b", "", Journal.Mark.UNDOING, Map.of(), Samples.NOON));
            journal.append(new Journal.Entry("q", "a", "", Journal.Mark.COMMITTED, Map.of(), Samples.NOON));
            journal.append(done);
        }
        try (FleetStore store = Samples.open(folder)) {
            assertEquals(List.of(begun, done), store.journal().entries("p", "a"));
            assertEquals(List.of(), store.journal().entries("p", "c"));
        }
    }

    @Test
    void manyThreadsWriteAndReadAtOnce() throws Exception {
        List<Future<?>> tasks = new ArrayList<>();
        try (FleetStore store = Samples.open(folder);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                int number = i;
                tasks.add(threads.submit((Callable<Void>) () -> {
                    store.save(Samples.observation("cam-" + number % 7, number));
                    store.journal().append(Samples.entry(number));
                    store.observations();
                    return null;
                }));
            }
            for (Future<?> task : tasks) {
                task.get(60, TimeUnit.SECONDS);
            }
            assertEquals(7, store.observations().size());
            assertEquals(40, store.journal().entries("plan", "cam").size());
        }
    }

    @Test
    void interruptedThreadWritesLikeAnyOtherAndHarmsNobody() throws Exception {
        try (FleetStore store = Samples.open(folder)) {
            for (int i = 0; i < 20; i++) {
                Thread.currentThread().interrupt();
                store.journal().append(Samples.entry(i));
                assertEquals(i + 1, store.journal().entries("plan", "cam").size());
                assertTrue(Thread.interrupted(), "the interrupt is left for the caller");
            }
        }
    }

    @Test
    void severalOpenersMakeTheSameNewDatabase() throws Exception {
        List<Future<FleetStore>> openings = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8).forEach(i -> openings.add(threads.submit(() -> Samples.open(folder))));
            for (Future<FleetStore> opening : openings) {
                try (FleetStore store = opening.get(60, TimeUnit.SECONDS)) {
                    store.save(Samples.observation("cam", 1));
                }
            }
        }
        assertEquals(8, count("observation"));
    }

    @Test
    void folderMayHaveAnyName() throws Exception {
        Path odd = folder.resolve("Fleet 100% #1 & ü?cache=shared;x");
        try (FleetStore store = Samples.open(odd)) {
            store.save(Samples.nothing("cam"));
        }
        assertTrue(Files.isRegularFile(odd.resolve("fleet.db")));
        // Once the last one closed it, everything is in the one file, which can be copied.
        assertFalse(Files.exists(odd.resolve("fleet.db-wal")));
    }

    @Test
    @SuppressWarnings("resource") // It is closed by hand, twice.
    void useAfterCloseIsAProgrammingErrorAndClosingTwiceIsNot() throws Exception {
        FleetStore store = Samples.open(folder);
        store.close();
        store.close();
        assertThrows(IllegalStateException.class, store::observations);
    }

    private static DeviceResult result(String id, Optional<Observation> before, Optional<Observation> after) {
        return new DeviceResult(
                id, "10.0.0.48", "Oslo", Outcome.ROLLED_BACK, "A sentence.", before, after, Duration.ofNanos(1234567));
    }

    private static RunReport report(String id, List<DeviceResult> results) {
        return new RunReport(
                id,
                "apply",
                "plan",
                "fleet",
                Samples.NOON,
                Samples.NOON.plusSeconds(3).plusNanos(7),
                results);
    }

    private long count(String table) throws Exception {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + folder.resolve("fleet.db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
