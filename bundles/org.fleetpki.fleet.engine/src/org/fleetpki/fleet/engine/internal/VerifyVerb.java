// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsProbe;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetSpec;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.HttpsStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.pki.api.Fingerprint;

/** The verb that only believes fresh TLS connections: what a client would see, of every device. */
final class VerifyVerb {

    private final Instruments tools;

    VerifyVerb(Instruments tools) {
        this.tools = tools;
    }

    RunReport verify(Workspace workspace, FleetSpec fleet, Watch<DeviceResult> watch) throws FleetException {
        try (FleetStore store = tools.stores().open(workspace)) {
            KnownAuthorities authorities = KnownAuthorities.of(tools.authorities(), workspace);
            Map<String, Observation> last = PlanVerb.byDevice(store.observations());
            Instant started = tools.clock().instant();
            watch.begin(fleet.devices().size());
            List<DeviceResult> results = new Crew(tools.concurrency())
                    .work(fleet.devices(), device -> device, watch, device -> {
                        long start = tools.waiting().nanoTime().getAsLong();
                        Optional<Observation> before = Optional.ofNullable(last.get(device.id()));
                        Check check = watch.isStopped()
                                ? new Check(
                                        Outcome.NOT_REACHED,
                                        "The run was stopped before this device was looked at.",
                                        before)
                                : check(device, fleet.policy(), authorities, store, before);
                        DeviceResult result = new DeviceResult(
                                device.id(),
                                device.host(),
                                device.site(),
                                check.outcome(),
                                check.description(),
                                before,
                                check.after(),
                                Duration.ofNanos(tools.waiting().nanoTime().getAsLong() - start));
                        watch.finished(result);
                        return result;
                    });
            RunReport report = new RunReport(
                    new Names(tools.random()).id("run", started),
                    "verify",
                    "",
                    fleet.name(),
                    started,
                    tools.clock().instant(),
                    results);
            store.save(report);
            return report;
        }
    }

    private record Check(Outcome outcome, String description, Optional<Observation> after) {}

    private Check check(
            DeviceSpec device,
            Policy policy,
            KnownAuthorities authorities,
            FleetStore store,
            Optional<Observation> before)
            throws FleetException {
        Wish wish = Wish.of(policy, device);
        if (wish.isRefused()) {
            return new Check(Outcome.REFUSED, wish.refusal(), before);
        }
        ServedChain chains = new ServedChain(tools.validator(), authorities);
        Set<Fingerprint> pins = new HashSet<>();
        device.pin().ifPresent(pins::add);
        store.pin(device.id()).ifPresent(pins::add);
        Endpoint place = Observer.place(device, new TlsTrust(pins, authorities.roots()));
        Instant now = tools.clock().instant();
        try {
            TlsProbe.Served served = tools.probe().probe(place);
            Optional<String> complaint =
                    new Complaints(chains, tools.reader()).forClients(served.chain(), wish, policy, now);
            if (complaint.isEmpty() && !served.accepted()) {
                // It names nothing that it was reached by, as the policy wants it; that it has its key is still open.
                complaint = handshake(place, served);
            }
            Observation seen = seen(device, policy, chains, served, before, now, complaint.orElse(""));
            store.save(seen);
            return new Check(
                    complaint.isEmpty() ? Outcome.NOTHING_TO_DO : Outcome.FAILED_UNCHANGED,
                    complaint.orElseGet(() -> proven(served)),
                    Optional.of(seen));
        } catch (DeviceException e) {
            Observation seen = absent(device, before, now, e.failure().sentence());
            store.save(seen);
            return new Check(Outcome.UNKNOWN, e.failure().sentence(), Optional.of(seen));
        }
    }

    private Optional<String> handshake(Endpoint place, TlsProbe.Served served) throws DeviceException {
        TlsProbe.Served again = tools.probe().probe(place.trusting(TlsTrust.pin(Fingerprint.of(served.leaf()))));
        return again.accepted()
                ? Optional.empty()
                : Optional.of("The TLS handshake was not completed: " + again.refusal() + ".");
    }

    /** What a TLS connection cannot see is taken over from the last look inside. */
    private static Observation seen(
            DeviceSpec device,
            Policy policy,
            ServedChain chains,
            TlsProbe.Served served,
            Optional<Observation> before,
            Instant now,
            String complaint) {
        boolean ours = chains.isOurs(served.chain(), now);
        boolean same =
                before.map(Observation::served).filter(served.chain()::equals).isPresent();
        DeviceStatus status = served.accepted() || ours
                ? Statuses.of(Optional.of(served.leaf()), now, policy.renewBefore())
                : DeviceStatus.UNTRUSTED;
        return new Observation(
                device.id(),
                device.host(),
                now,
                before.map(Observation::family).or(device::family).orElse(""),
                before.map(Observation::facts).orElse(DeviceFacts.UNKNOWN),
                status,
                Statuses.https(ours, Optional.empty(), before.flatMap(Observation::mode), policy.https()),
                status == DeviceStatus.OK ? "" : complaint,
                before.flatMap(Observation::mode),
                served.chain(),
                chains.isTrusted(served.chain(), device.host(), now),
                before.flatMap(Observation::clockOffset),
                same ? before.get().digest() : "");
    }

    private static String proven(TlsProbe.Served served) {
        return "Serves its certificate, valid until "
                + Sentences.day(served.leaf().getNotAfter().toInstant()) + ".";
    }

    private static Observation absent(DeviceSpec device, Optional<Observation> before, Instant now, String sentence) {
        return new Observation(
                device.id(),
                device.host(),
                now,
                before.map(Observation::family).or(device::family).orElse(""),
                before.map(Observation::facts).orElse(DeviceFacts.UNKNOWN),
                DeviceStatus.UNREACHABLE,
                HttpsStatus.UNKNOWN,
                sentence,
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                "");
    }
}
