// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.Workspace;

/** The verbs that only look: observe, and plan on what was observed. */
final class PlanVerb {

    private final Instruments tools;

    PlanVerb(Instruments tools) {
        this.tools = tools;
    }

    List<Observation> observe(Workspace workspace, FleetSpec fleet, SecretSource source, Watch<Observation> watch)
            throws FleetException {
        try (FleetStore store = tools.stores().open(workspace);
                Secrets secrets = Secrets.resolve(Secrets.passwords(fleet.devices()), source)) {
            Looking looking =
                    new Looking(tools, fleet, KnownAuthorities.of(tools.authorities(), workspace), store, secrets);
            watch.begin(fleet.devices().size());
            return new Crew(tools.concurrency())
                            .work(fleet.devices(), device -> device, watch, device -> {
                                if (watch.isStopped()) {
                                    return Optional.<Observation>empty();
                                }
                                Observation seen = looking.at(device, watch).observation();
                                watch.finished(seen);
                                return Optional.of(seen);
                            })
                            .stream()
                            .flatMap(Optional::stream)
                            .toList();
        }
    }

    Plan plan(Workspace workspace, FleetSpec fleet, SecretSource source, Watch<DevicePlan> watch)
            throws FleetException {
        // What is missing in the workspace is told before anybody is asked for a password.
        KnownAuthorities authorities = KnownAuthorities.of(tools.authorities(), workspace);
        Issuer issuer = Issuer.of(tools.authorities(), workspace, fleet.policy());
        try (FleetStore store = tools.stores().open(workspace);
                Secrets secrets = Secrets.resolve(Secrets.passwords(fleet.devices()), source)) {
            Names names = new Names(tools.random());
            Planner planner = new Planner(tools, authorities, issuer, names);
            Looking looking = new Looking(tools, fleet, authorities, store, secrets);
            Instant created = tools.clock().instant();
            watch.begin(fleet.devices().size());
            List<DevicePlan> plans = new Crew(tools.concurrency())
                    .work(fleet.devices(), device -> device, watch, device -> {
                        Wish wish = Wish.of(fleet.policy(), device);
                        if (watch.isStopped()) {
                            return Planner.notLookedAt(device, wish);
                        }
                        DevicePlan plan = planner.plan(device, looking.at(device, watch), wish);
                        watch.finished(plan);
                        return plan;
                    });
            return new Plan(names.id("plan", created), created, fleet.name(), fleet.source(), fleet.policy(), plans);
        }
    }

    /** Looks at the devices of a fleet and keeps what was seen. */
    static final class Looking {

        private final FleetSpec fleet;
        private final FleetStore store;
        private final Secrets secrets;
        private final Observer observer;
        private final Map<String, Observation> last;

        Looking(Instruments tools, FleetSpec fleet, KnownAuthorities authorities, FleetStore store, Secrets secrets)
                throws FleetException {
            this.fleet = fleet;
            this.store = store;
            this.secrets = secrets;
            this.observer = new Observer(tools, authorities, store);
            this.last = byDevice(store.observations());
        }

        Sighting at(DeviceSpec device, Watch<?> watch) throws FleetException {
            Wish wish = Wish.of(fleet.policy(), device);
            Target target = new Target(
                    device,
                    secrets.of(device),
                    Set.of(),
                    fleet.policy(),
                    fleet.policy().firstContact(),
                    fleet.makerAuthorities(),
                    wish.isRefused() ? Optional.empty() : Optional.of(wish.subject()),
                    Optional.ofNullable(last.get(device.id())));
            Sighting sighting = observer.look(target, step -> watch.working(device.id(), step));
            store.save(sighting.observation());
            return sighting;
        }
    }

    static Map<String, Observation> byDevice(Collection<Observation> observations) {
        return observations.stream().collect(Collectors.toMap(Observation::deviceId, Function.identity()));
    }
}
