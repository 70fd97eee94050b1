// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.Journal;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SpecProblem;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.Fingerprint;

/** Files and a database in memory; counts the databases that are open. */
final class FakeFleet implements FleetFiles, FleetStores, FolderMemory {

    final List<Observation> stored = new ArrayList<>();
    Optional<Path> remembered = Optional.empty();
    boolean malformed;
    int open;

    @Override
    public FleetSpec readFleet(Path file) throws FleetException {
        if (malformed) {
            throw new FleetException(
                    new FleetFailure.SpecInvalid(List.of(new SpecProblem(file, 1, 2, "a fleet needs a name"))));
        }
        return new FleetSpec(file, file.getParent().getFileName().toString(), null, List.of());
    }

    @Override
    public FleetStore open(Workspace workspace) {
        open++;
        return new Store();
    }

    @Override
    public Optional<Path> folder() {
        return remembered;
    }

    @Override
    public void remember(Path folder) {
        remembered = Optional.of(folder);
    }

    @Override
    public Plan readPlan(Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writePlan(Plan plan, Path file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String exampleFleet(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String fleetSchema() {
        throw new UnsupportedOperationException();
    }

    private final class Store implements FleetStore {

        @Override
        public void save(Observation observation) {
            stored.add(observation);
        }

        @Override
        public List<Observation> observations() {
            return stored;
        }

        @Override
        public Optional<Fingerprint> pin(String deviceId) {
            return Optional.empty();
        }

        @Override
        public void pin(String deviceId, Fingerprint leaf) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void save(RunReport report) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RunReport> runs(int limit) {
            return List.of();
        }

        @Override
        public Journal journal() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            open--;
        }
    }
}
