// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.store.internal;

import java.util.List;
import java.util.Optional;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.pki.api.Fingerprint;

/** A workspace's database, open. */
final class SqliteFleetStore implements FleetStore {

    private final Database database;
    private final ObservationTable observations;
    private final RunTable runs;
    private final PinTable pins;
    private final JournalTable journal;

    SqliteFleetStore(Database database) {
        this.database = database;
        this.observations = new ObservationTable(database);
        this.runs = new RunTable(database, observations);
        this.pins = new PinTable(database);
        this.journal = new JournalTable(database);
    }

    @Override
    public void save(Observation observation) throws FleetException {
        observations.save(observation);
    }

    @Override
    public List<Observation> observations() throws FleetException {
        return observations.newest();
    }

    @Override
    public Optional<Fingerprint> pin(String deviceId) throws FleetException {
        return pins.of(deviceId);
    }

    @Override
    public void pin(String deviceId, Fingerprint leaf) throws FleetException {
        pins.put(deviceId, leaf);
    }

    @Override
    public void save(RunReport report) throws FleetException {
        runs.save(report);
    }

    @Override
    public List<RunReport> runs(int limit) throws FleetException {
        return runs.newest(limit);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        database.close();
    }
}
