// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.Fingerprint;

/** A database in memory that survives the death of the engine, and can be full. */
final class FakeStore implements FleetStores, FleetStore, Journal {

    final Map<String, Fingerprint> pins = new LinkedHashMap<>();
    final List<Entry> entries = new ArrayList<>();
    final List<RunReport> runs = new ArrayList<>();
    private final Map<String, Observation> newest = new TreeMap<>();
    private final Trips trips;
    /** After so many more journal entries the disk is full. */
    int room = Integer.MAX_VALUE;

    FakeStore(Trips trips) {
        this.trips = trips;
    }

    @Override
    public FleetStore open(Workspace workspace) {
        return this;
    }

    @Override
    public synchronized void save(Observation observation) {
        newest.put(observation.deviceId(), observation);
    }

    @Override
    public synchronized List<Observation> observations() {
        return List.copyOf(newest.values());
    }

    @Override
    public synchronized Optional<Fingerprint> pin(String deviceId) {
        return Optional.ofNullable(pins.get(deviceId));
    }

    @Override
    public synchronized void pin(String deviceId, Fingerprint leaf) {
        pins.put(deviceId, leaf);
    }

    @Override
    public synchronized void save(RunReport report) {
        runs.addFirst(report);
    }

    @Override
    public synchronized List<RunReport> runs(int limit) {
        return runs.stream().limit(limit).toList();
    }

    @Override
    public Journal journal() {
        return this;
    }

    @Override
    public void append(Entry entry) throws FleetException {
        String name = "journal " + entry.step() + " " + entry.mark();
        trips.other("before " + name);
        synchronized (this) {
            if (room-- <= 0) {
                throw new FleetException(new FleetFailure.WorkspaceUnusable(Path.of("fleet.db"), "the disk is full"));
            }
            entries.add(entry);
        }
        trips.other("after " + name);
    }

    @Override
    public synchronized List<Entry> entries(String planId, String deviceId) {
        return entries.stream()
                .filter(entry ->
                        entry.planId().equals(planId) && entry.deviceId().equals(deviceId))
                .toList();
    }

    @Override
    public void close() {}
}
