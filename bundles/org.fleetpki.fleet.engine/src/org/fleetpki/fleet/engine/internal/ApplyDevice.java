// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fleetpki.device.api.Credentials;
import org.fleetpki.device.api.DeviceAdapter;
import org.fleetpki.device.api.Endpoint;
import org.fleetpki.device.api.TlsTrust;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetStore;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.fleet.api.StepKind;
import org.fleetpki.pki.api.Fingerprint;

/** Carries out a plan on one device after the other, as the crew hands them over. */
final class ApplyDevice {

    private final Instruments tools;
    private final Plan plan;
    private final KnownAuthorities authorities;
    private final Issuing issuing;
    private final FleetStore store;
    private final Secrets secrets;
    private final Watch<DeviceResult> watch;
    private final Map<String, Observation> last;
    private final Observer observer;
    private final ServedProof proof;

    /** @param last the newest observation of each device, by its id */
    ApplyDevice(
            Instruments tools,
            Plan plan,
            KnownAuthorities authorities,
            Issuing issuing,
            FleetStore store,
            Secrets secrets,
            Watch<DeviceResult> watch,
            Map<String, Observation> last) {
        this.tools = tools;
        this.plan = plan;
        this.authorities = authorities;
        this.issuing = issuing;
        this.store = store;
        this.secrets = secrets;
        this.watch = watch;
        this.last = last;
        this.observer = new Observer(tools, authorities, store);
        this.proof = new ServedProof(tools.probe(), new ServedChain(tools.validator(), authorities), tools.clock());
    }

    /** @throws FleetException if the database cannot be used */
    DeviceResult apply(DevicePlan device) throws FleetException {
        long start = tools.waiting().nanoTime().getAsLong();
        Course course = course(device);
        DeviceResult result = new DeviceResult(
                device.device().id(),
                device.device().host(),
                device.device().site(),
                course.ending().outcome(),
                course.ending().description(),
                course.before(),
                course.after(),
                Duration.ofNanos(tools.waiting().nanoTime().getAsLong() - start));
        watch.finished(result);
        return result;
    }

    /** How it came out, and what was seen before and after. */
    private record Course(Ending ending, Optional<Observation> before, Optional<Observation> after) {

        static Course of(Outcome outcome, String description, Optional<Observation> seen) {
            return new Course(new Ending(outcome, description), seen, seen);
        }
    }

    private Course course(DevicePlan device) throws FleetException {
        Optional<Observation> seen =
                Optional.ofNullable(last.get(device.device().id()));
        return switch (device.verdict()) {
            case NOTHING_TO_DO -> Course.of(Outcome.NOTHING_TO_DO, "", seen);
            case MANUAL -> Course.of(Outcome.SKIPPED, device.reason() + " It has to be changed by hand.", seen);
            case REFUSED -> Course.of(Outcome.REFUSED, device.reason(), seen);
            case UNKNOWN -> Course.of(Outcome.FAILED_UNCHANGED, device.reason(), seen);
            case CHANGE -> change(device, seen);
        };
    }

    private Course change(DevicePlan device, Optional<Observation> seen) throws FleetException {
        TransactionLog log =
                TransactionLog.read(store.journal(), plan.id(), device.device().id(), tools.clock());
        if (log.ended().isPresent()) {
            return new Course(again(device, log), seen, seen);
        }
        if (watch.isStopped()) {
            return Course.of(
                    Outcome.NOT_REACHED,
                    log.isOpen()
                            ? "The run was stopped before this device, left half-way by an earlier one, was resumed;"
                                    + " apply the plan again."
                            : "The run was stopped before this device was begun; apply the plan again to go on.",
                    seen);
        }
        Optional<DeviceAdapter> adapter = tools.adapters().of(device.family());
        Optional<Credentials> credentials = secrets.of(device.device());
        if (adapter.isEmpty() || credentials.isEmpty()) {
            return Course.of(
                    log.isTouched() ? Outcome.UNKNOWN : Outcome.FAILED_UNCHANGED,
                    adapter.isEmpty()
                            ? tools.adapters().missing(device.family())
                            : "The plan tells no log-in for the device; make a new plan.",
                    seen);
        }
        DeviceAccess access = access(device, log, adapter.get(), credentials.get());
        try {
            return log.isOpen() ? resume(device, log, access, seen) : begin(device, log, access);
        } finally {
            access.leave();
        }
    }

    /** A device that this plan has ended on. */
    private Ending again(DevicePlan device, TransactionLog log) {
        Ending ended = log.ended().orElseThrow();
        return switch (ended.outcome()) {
            case DONE -> stillDone(device, log);
            case UNKNOWN -> ended;
            case FAILED_CHANGED ->
                new Ending(
                        Outcome.CHANGED_SINCE_PLAN,
                        "This plan was already tried on the device and failed; make a new plan. The reason was: "
                                + ended.description());
            default ->
                new Ending(
                        Outcome.CHANGED_SINCE_PLAN,
                        "This plan was already tried and rolled back on the device; make a new plan. The reason was: "
                                + ended.description());
        };
    }

    private Ending stillDone(DevicePlan device, TransactionLog log) {
        ServedProof.Look look = proof.look(
                Observer.place(device.device(), TlsTrust.NOTHING),
                Fingerprint.sha256(log.endLeaf()),
                Wish.subject(device.desired()).alternativeNames());
        if (look.complaint().isEmpty()) {
            return new Ending(Outcome.NOTHING_TO_DO, "");
        }
        return look.answered()
                ? new Ending(
                        Outcome.CHANGED_SINCE_PLAN,
                        "This plan was already carried out on the device, which has changed since. " + look.complaint()
                                + " Make a new plan.")
                : new Ending(Outcome.UNKNOWN, "This plan was already carried out on the device. " + look.complaint());
    }

    private Course begin(DevicePlan device, TransactionLog log, DeviceAccess access) throws FleetException {
        Sighting sighting = look(device, secrets.of(device.device()));
        Observation before = sighting.observation();
        Optional<Ending> objection = PreFlight.objection(
                device, before, issuing.issuer(), tools.clock().instant());
        if (objection.isPresent()) {
            return new Course(objection.get(), Optional.of(before), Optional.of(before));
        }
        if (watch.isStopped()) {
            return Course.of(
                    Outcome.NOT_REACHED,
                    "The run was stopped before this device was begun; apply the plan again to go on.",
                    Optional.of(before));
        }
        log.open(Snapshot.of(before, sighting.interior().orElseThrow()));
        Ending ending = transaction(device, log, access).run();
        return new Course(ending, Optional.of(before), Optional.of(lookAfter(device, access)));
    }

    private Course resume(DevicePlan device, TransactionLog log, DeviceAccess access, Optional<Observation> before)
            throws FleetException {
        watch.working(device.device().id(), "Resuming what an earlier run left half-way");
        DeviceTransaction transaction = transaction(device, log, access);
        String obstacle = transaction.obstacle();
        Ending ending = obstacle.isEmpty()
                ? transaction.run()
                : new Ending(
                        log.isTouched() ? Outcome.UNKNOWN : Outcome.FAILED_UNCHANGED,
                        obstacle + " An earlier run was interrupted here; apply the plan again to go on.");
        return new Course(ending, before, Optional.of(lookAfter(device, access)));
    }

    private DeviceTransaction transaction(DevicePlan device, TransactionLog log, DeviceAccess access) {
        return new DeviceTransaction(
                new TransactionContext(plan, device, tools, access, log, issuing, new Pins(store), proof), watch);
    }

    private DeviceAccess access(DevicePlan device, TransactionLog log, DeviceAdapter adapter, Credentials credentials)
            throws FleetException {
        Endpoint place = Observer.place(device.device(), new TlsTrust(Set.copyOf(device.pins()), authorities.roots()));
        return new DeviceAccess(
                adapter,
                mayBePlain(device, log) ? place : place.encryptedOnly(),
                credentials,
                authorities.roots(),
                tools.waiting());
    }

    /** Only as long as the device was never seen to speak TLS, or is on its way back to such a state. */
    private boolean mayBePlain(DevicePlan device, TransactionLog log) throws FleetException {
        if (!device.pins().isEmpty()) {
            return false;
        }
        if (log.isOpen()) {
            boolean proven = log.done(StepKind.VERIFY).isPresent() && !log.isUndoing();
            return log.snapshot().leaf().isEmpty() && !proven;
        }
        String id = device.device().id();
        return store.pin(id).isEmpty()
                && Optional.ofNullable(last.get(id))
                        .filter(seen -> !seen.served().isEmpty())
                        .isEmpty();
    }

    /** From the outside only, where the device has refused the log-in: it is not tried again. */
    private Observation lookAfter(DevicePlan device, DeviceAccess access) throws FleetException {
        Optional<String> refusal = access.refusal();
        Observation after = look(device, refusal.isPresent() ? Optional.empty() : secrets.of(device.device()))
                .observation();
        if (refusal.isEmpty() || !after.problem().isEmpty()) {
            return after;
        }
        Observation refused = new Observation(
                after.deviceId(),
                after.host(),
                after.at(),
                after.family(),
                after.facts(),
                DeviceStatus.LOGIN_REFUSED,
                after.https(),
                refusal.get(),
                after.mode(),
                after.served(),
                after.trusted(),
                after.clockOffset(),
                after.digest());
        store.save(refused);
        return refused;
    }

    private Sighting look(DevicePlan device, Optional<Credentials> credentials) throws FleetException {
        String id = device.device().id();
        Target target = new Target(
                device.device(),
                credentials,
                new HashSet<>(device.pins()),
                plan.policy(),
                // What nobody had vouched for when the plan was made, nobody vouches for now.
                Policy.FirstContact.REFUSE,
                List.of(),
                Optional.empty(),
                Optional.ofNullable(last.get(id)));
        Sighting sighting = observer.look(target, step -> watch.working(id, step));
        store.save(sighting.observation());
        return sighting;
    }
}
