// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.internal;

import java.util.List;
import java.util.Optional;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.Fingerprint;

/** A store that holds nothing but runs. */
final class FakeStores implements FleetStores, FleetStore {

    List<RunReport> runs = List.of();

    @Override
    public FleetStore open(Workspace workspace) {
        return this;
    }

    @Override
    public List<RunReport> runs(int limit) {
        return runs.stream().limit(limit).toList();
    }

    @Override
    public void save(Observation observation) {
        throw unexpected();
    }

    @Override
    public List<Observation> observations() {
        throw unexpected();
    }

    @Override
    public Optional<Fingerprint> pin(String deviceId) {
        throw unexpected();
    }

    @Override
    public void pin(String deviceId, Fingerprint leaf) {
        throw unexpected();
    }

    @Override
    public void save(RunReport report) {
        throw unexpected();
    }

    @Override
    public Journal journal() {
        throw unexpected();
    }

    @Override
    public void close() {}

    private static IllegalStateException unexpected() {
        return new IllegalStateException("no command of these tests asks the store for this");
    }
}
