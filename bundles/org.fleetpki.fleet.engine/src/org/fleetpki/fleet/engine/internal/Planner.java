// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fleetpki.device.api.Placement;
import org.fleetpki.device.api.StoredCertificate;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DevicePlan.Change;
import org.fleetpki.fleet.api.DevicePlan.Step;
import org.fleetpki.fleet.api.DevicePlan.Verdict;
import org.fleetpki.fleet.api.DeviceSpec;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFailure;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Policy;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.KeyType;
import org.fleetpki.pki.api.PkiException;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.ca.IssueOrder;

/** Decides what would have to be done to one device, from what was seen of it. Contacts nothing. */
final class Planner {

    private final Instruments tools;
    private final Issuer issuer;
    private final Policy policy;
    private final Complaints complaints;
    private final Differences differences;
    private final Names names;

    Planner(Instruments tools, KnownAuthorities authorities, Issuer issuer, Names names) {
        this.tools = tools;
        this.issuer = issuer;
        this.policy = issuer.policy();
        this.complaints = new Complaints(new ServedChain(tools.validator(), authorities), tools.reader());
        this.differences = new Differences(tools.reader());
        this.names = names;
    }

    /** @throws FleetException if the authority cannot be asked */
    DevicePlan plan(DeviceSpec device, Sighting sighting, Wish wish) throws FleetException {
        Draft draft = new Draft(device, sighting, wish);
        Observation seen = sighting.observation();
        Instant now = tools.clock().instant();
        if (wish.isRefused()) {
            return draft.verdict(Verdict.REFUSED, wish.refusal());
        }
        if (!seen.problem().isEmpty()) {
            return draft.verdict(Verdict.UNKNOWN, seen.problem());
        }
        Optional<Interior> inside = sighting.interior();
        if (inside.isEmpty() || !inside.get().isConfigurable()) {
            return byHand(draft, inside, complaints.forClients(seen.served(), wish, policy, now));
        }
        Optional<String> complaint = complaints.forPolicy(seen.served(), wish, policy, issuer.certificate(), now);
        if (complaint.isPresent()) {
            return renewal(draft, inside.get(), complaint.get(), now);
        }
        return mode(draft, inside.get());
    }

    private static DevicePlan byHand(Draft draft, Optional<Interior> inside, Optional<String> complaint) {
        if (complaint.isEmpty()) {
            return draft.verdict(Verdict.NOTHING_TO_DO, "");
        }
        if (inside.isEmpty()) {
            return draft.verdict(
                    Verdict.UNKNOWN,
                    complaint.get() + " The fleet file tells no log-in for the device; add 'user' and 'password'.");
        }
        return draft.manual(complaint.get(), inside.get().manual());
    }

    private DevicePlan mode(Draft draft, Interior inside) {
        String wanted = policy.https().id();
        String found = inside.settings().map(state -> state.mode().id()).orElse(wanted);
        if (found.equals(wanted)) {
            return draft.verdict(Verdict.NOTHING_TO_DO, "");
        }
        List<Step> steps = draft.steps(inside).modeOnly();
        KeyChoice choice = new KeyChoice(inside, policy);
        String experiment = choice.experiment(steps, Optional.empty());
        if (!experiment.isEmpty()) {
            return draft.verdict(Verdict.REFUSED, experiment);
        }
        return draft.change(
                "The HTTPS mode is " + found + "; the policy asks for " + wanted + ".",
                "",
                Differences.mode(draft.seen(), draft.wish()),
                steps,
                choice.notes(steps, Optional.empty()));
    }

    private DevicePlan renewal(Draft draft, Interior inside, String reason, Instant now) throws FleetException {
        KeyChoice choice = new KeyChoice(inside, policy);
        String impossible = choice.refusal(!draft.seen().served().isEmpty());
        String refusal = impossible.isEmpty() ? refusal(draft, now) : impossible;
        if (!refusal.isEmpty()) {
            return draft.verdict(Verdict.REFUSED, refusal);
        }
        KeyWay way = choice.way().orElseThrow();
        KeyType key = policy.profile().keyType();
        Instant end = issuer.end(now);
        String id = way.place()
                .map(Placement.InPlace::id)
                .orElseGet(() -> names.certificate(
                        now,
                        inside.certificates().stream()
                                .map(StoredCertificate::id)
                                .toList()));
        List<Step> steps = draft.steps(inside)
                .renewal(id, way, issuer, key, Sentences.day(end).toString());
        String experiment = choice.experiment(steps, Optional.of(way));
        if (!experiment.isEmpty()) {
            return draft.verdict(Verdict.REFUSED, experiment);
        }
        List<Change> changes = differences.certificate(draft.seen(), draft.wish(), id, issuer.certificate(), key, end);
        changes.addAll(Differences.mode(draft.seen(), draft.wish()));
        return draft.change(reason, id, changes, steps, choice.notes(steps, Optional.of(way)));
    }

    /** Why no certificate may be issued; empty if one may. */
    private String refusal(Draft draft, Instant now) throws FleetException {
        KeyType key = policy.profile().keyType();
        if (!issuer.end(now).isAfter(now.plus(policy.renewBefore()))) {
            return "The authority '" + policy.authority() + "' issues until " + Sentences.day(issuer.end(now))
                    + " at most, which is within the renewal window of "
                    + Sentences.span(policy.renewBefore())
                    + ": renew the authority, or make the window shorter, first.";
        }
        try {
            IssueOrder order = new IssueOrder(
                    tools.throwaways().of(key),
                    draft.wish().subject(),
                    policy.profile(),
                    "preview for device " + draft.device().id());
            return issuer.authority().preview(order).stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(Finding::message)
                    .collect(Collectors.joining(" "));
        } catch (PkiException e) {
            throw new FleetException(new FleetFailure.Authority(e.failure()), e);
        }
    }

    /** What every plan of a device has in common. */
    private record Draft(DeviceSpec device, Sighting sighting, Wish wish) {

        Observation seen() {
            return sighting.observation();
        }

        StepsInWords steps(Interior inside) {
            return new StepsInWords(device, inside, wish);
        }

        DevicePlan verdict(Verdict verdict, String reason) {
            return of(verdict, reason, "", List.of(), List.of(), List.of(), List.of());
        }

        DevicePlan manual(String reason, List<String> steps) {
            return of(Verdict.MANUAL, reason, "", List.of(), List.of(), steps, List.of());
        }

        DevicePlan change(
                String reason, String certificateId, List<Change> changes, List<Step> steps, List<String> notes) {
            return of(Verdict.CHANGE, reason, certificateId, changes, steps, List.of(), notes);
        }

        private DevicePlan of(
                Verdict verdict,
                String reason,
                String certificateId,
                List<Change> changes,
                List<Step> steps,
                List<String> manual,
                List<String> notes) {
            return new DevicePlan(
                    device,
                    seen().family(),
                    verdict,
                    reason,
                    wish.state(),
                    seen().digest(),
                    sighting.pins().stream()
                            .sorted((a, b) -> a.hex().compareTo(b.hex()))
                            .toList(),
                    certificateId,
                    changes,
                    steps,
                    manual,
                    notes);
        }
    }

    /** A device that was not looked at, because somebody asked to stop. */
    static DevicePlan notLookedAt(DeviceSpec device, Wish wish) {
        return new DevicePlan(
                device,
                device.family().orElse(""),
                Verdict.UNKNOWN,
                "The planning was stopped before this device was looked at.",
                wish.state(),
                "",
                List.<Fingerprint>of(),
                "",
                List.of(),
                List.of(),
                List.of());
    }
}
