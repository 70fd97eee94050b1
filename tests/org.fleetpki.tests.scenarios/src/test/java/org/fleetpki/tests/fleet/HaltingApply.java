// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.tests.fleet;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Progress;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.store.internal.SqliteFleetStores;
import org.fleetpki.pki.api.Fingerprint;

/**
 * A process that applies a plan and stands still at one line of the journal, so that it can be killed exactly there.
 * Arguments: workspace, plan file, number of the line counted from 1, {@code before} or {@code after} it is written.
 */
final class HaltingApply {

    /** What it prints when it stands still, followed by the line. */
    static final String STANDING = "STANDING ";

    public static void main(String[] arguments) throws Exception {
        Story story = new Story(Path.of(arguments[0]));
        int line = Integer.parseInt(arguments[2]);
        boolean before = arguments[3].equals("before");
        RunReport report = story.engine(
                        workspace -> new HaltingStore(new SqliteFleetStores().open(workspace), line, before))
                .apply(story.workspace, story.read(Path.of(arguments[1])), story.secrets(), new Progress<>() {});
        System.out.println("ENDED " + report.isSuccess());
    }

    private static final class HaltingStore implements FleetStore {

        private final FleetStore store;
        private final int line;
        private final boolean before;
        private final AtomicInteger written = new AtomicInteger();

        HaltingStore(FleetStore store, int line, boolean before) {
            this.store = store;
            this.line = line;
            this.before = before;
        }

        @Override
        public Journal journal() {
            Journal journal = store.journal();
            return new Journal() {
                @Override
                public void append(Entry entry) throws FleetException {
                    boolean here = written.incrementAndGet() == line;
                    if (here && before) {
                        standStill(entry);
                    }
                    journal.append(entry);
                    if (here) {
                        standStill(entry);
                    }
                }

                @Override
                public List<Entry> entries(String planId, String deviceId) throws FleetException {
                    return journal.entries(planId, deviceId);
                }
            };
        }

        private static void standStill(Journal.Entry entry) {
            System.out.println(STANDING + entry.mark() + " " + entry.step());
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void save(Observation observation) throws FleetException {
            store.save(observation);
        }

        @Override
        public List<Observation> observations() throws FleetException {
            return store.observations();
        }

        @Override
        public Optional<Fingerprint> pin(String deviceId) throws FleetException {
            return store.pin(deviceId);
        }

        @Override
        public void pin(String deviceId, Fingerprint leaf) throws FleetException {
            store.pin(deviceId, leaf);
        }

        @Override
        public void save(RunReport report) throws FleetException {
            store.save(report);
        }

        @Override
        public List<RunReport> runs(int limit) throws FleetException {
            return store.runs(limit);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private HaltingApply() {}
}
