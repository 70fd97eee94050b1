// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.FleetStores;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.ui.common.ActiveWorkspace;
import org.fleetpki.ui.common.OpenFleet;
import org.fleetpki.ui.common.StatusBridge;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The open workspace, its folder remembered for the next start. */
@Component
public final class RememberedWorkspace implements ActiveWorkspace {

    private final FleetFiles files;
    private final FleetStores stores;
    private final FolderMemory memory;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile State state = new State(Optional.empty(), new ConcurrentHashMap<>());
    private volatile String problem = "";

    private record State(Optional<OpenFleet> fleet, Map<String, Observation> seen) {}

    @Activate
    public RememberedWorkspace(@Reference FleetFiles files, @Reference FleetStores stores) {
        this(files, stores, FolderMemory.inPreferences());
    }

    RememberedWorkspace(FleetFiles files, FleetStores stores, FolderMemory memory) {
        this.files = files;
        this.stores = stores;
        this.memory = memory;
    }

    @Override
    public Optional<OpenFleet> fleet() {
        return state.fleet();
    }

    @Override
    public Optional<Observation> observation(String deviceId) {
        return Optional.ofNullable(state.seen().get(deviceId));
    }

    @Override
    public String problem() {
        return problem;
    }

    @Override
    public synchronized void open(Path folder) throws FleetException {
        read(new Workspace(folder));
        memory.remember(new Workspace(folder).root());
    }

    @Override
    public synchronized void reload() throws FleetException {
        Optional<OpenFleet> open = fleet();
        if (open.isPresent()) {
            read(open.get().workspace());
        }
    }

    @Override
    public void seen(Observation observation) {
        state.seen().put(observation.deviceId(), observation);
        tellListeners();
    }

    @Override
    public Optional<Path> remembered() {
        return memory.folder();
    }

    @Override
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void read(Workspace workspace) throws FleetException {
        try {
            if (!Files.isRegularFile(workspace.fleetFile())) {
                throw new FleetException(
                        new FleetFailure.WorkspaceUnusable(
                                workspace.root(),
                                "there is no fleet.yaml in this folder; take one made by 'fleetpki init' or 'fleetpki quickstart'"));
            }
            FleetSpec spec = files.readFleet(workspace.fleetFile());
            try (FleetStore store = stores.open(workspace)) {
                Optional<RunReport> last = store.runs(1).stream().findFirst();
                state = new State(Optional.of(new OpenFleet(workspace, spec, last)), byDevice(store.observations()));
            }
            problem = "";
        } catch (FleetException e) {
            problem = StatusBridge.of(e).getMessage();
            throw e;
        } finally {
            tellListeners();
        }
    }

    private static Map<String, Observation> byDevice(List<Observation> observations) {
        return observations.stream()
                .collect(Collectors.toMap(
                        Observation::deviceId, seen -> seen, (one, other) -> other, ConcurrentHashMap::new));
    }

    private void tellListeners() {
        new ArrayList<>(listeners).forEach(Runnable::run);
    }
}
