// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.SpecProblem;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.fleet.api.trust.TrustChange;
import org.fleetpki.fleet.api.trust.TrustProposal;

/** The verb that changes whom devices trust, and nothing else of them. */
final class TrustListsVerb {

    private final Instruments tools;

    TrustListsVerb(Instruments tools) {
        this.tools = tools;
    }

    RunReport apply(
            Workspace workspace,
            FleetSpec fleet,
            TrustProposal proposal,
            SecretSource source,
            Watch<DeviceResult> watch)
            throws FleetException {
        List<DeviceSpec> devices = named(
                fleet, proposal.changes().stream().map(TrustChange::deviceId).collect(Collectors.toSet()));
        return run(workspace, fleet, devices, proposal.id(), source, watch, (store, device) -> {
            List<TrustChange> changes = proposal.of(device.spec().id());
            return device.change(new TrustListTransaction(proposal.id(), changes, store.journal(), tools.clock()));
        });
    }

    RunReport clearRejected(
            Workspace workspace,
            FleetSpec fleet,
            List<String> deviceIds,
            SecretSource source,
            Watch<DeviceResult> watch)
            throws FleetException {
        List<DeviceSpec> devices = named(fleet, Set.copyOf(deviceIds));
        return run(workspace, fleet, devices, "", source, watch, (store, device) -> device.clearRejected());
    }

    private static List<DeviceSpec> named(FleetSpec fleet, Set<String> ids) throws FleetException {
        Set<String> known = fleet.devices().stream().map(DeviceSpec::id).collect(Collectors.toSet());
        List<String> strangers =
                ids.stream().filter(id -> !known.contains(id)).sorted().toList();
        if (!strangers.isEmpty()) {
            throw new FleetException(new FleetFailure.SpecInvalid(List.of(new SpecProblem(
                    fleet.source(),
                    1,
                    1,
                    "the fleet has no device " + String.join(", ", strangers)
                            + "; use the fleet file that the survey was made with"))));
        }
        return fleet.devices().stream()
                .filter(device -> ids.contains(device.id()))
                .toList();
    }

    private interface Work {
        Ending on(FleetStore store, TrustListDevice device) throws FleetException;
    }

    private RunReport run(
            Workspace workspace,
            FleetSpec fleet,
            List<DeviceSpec> devices,
            String proposalId,
            SecretSource source,
            Watch<DeviceResult> watch,
            Work work)
            throws FleetException {
        try (ApplyLock lock = ApplyLock.take(workspace.lock());
                FleetStore store = tools.stores().open(workspace);
                Secrets secrets = Secrets.resolve(Secrets.passwords(devices), source)) {
            KnownAuthorities authorities = KnownAuthorities.of(tools.authorities(), workspace);
            PlanVerb.Looking looking = new PlanVerb.Looking(tools, fleet, authorities, store, secrets);
            Instant started = tools.clock().instant();
            watch.begin(devices.size());
            List<DeviceResult> results = new Crew(tools.concurrency())
                    .work(devices, device -> device, watch, device -> {
                        DeviceResult result = one(
                                new TrustListDevice(
                                        tools, device, fleet.policy(), authorities, secrets, looking, watch),
                                reached -> work.on(store, reached),
                                watch);
                        watch.finished(result);
                        return result;
                    });
            RunReport report = new RunReport(
                    new Names(tools.random()).id("run", started),
                    "trust",
                    proposalId,
                    fleet.name(),
                    started,
                    tools.clock().instant(),
                    results);
            store.save(report);
            return report;
        }
    }

    private interface DeviceWork {
        Ending on(TrustListDevice device) throws FleetException;
    }

    private DeviceResult one(TrustListDevice device, DeviceWork work, Watch<DeviceResult> watch) throws FleetException {
        long start = tools.waiting().nanoTime().getAsLong();
        DeviceSpec spec = device.spec();
        Ending ending;
        Optional<Observation> before = Optional.empty();
        Optional<Observation> after = Optional.empty();
        if (watch.isStopped()) {
            ending = new Ending(Outcome.NOT_REACHED, "The run was stopped before this device was begun.");
        } else {
            before = Optional.of(device.look());
            ending = work.on(device);
            after = ending.outcome() == Outcome.DONE ? Optional.of(device.look()) : before;
        }
        return new DeviceResult(
                spec.id(),
                spec.host(),
                spec.site(),
                ending.outcome(),
                ending.description(),
                before,
                after,
                Duration.ofNanos(tools.waiting().nanoTime().getAsLong() - start));
    }
}
