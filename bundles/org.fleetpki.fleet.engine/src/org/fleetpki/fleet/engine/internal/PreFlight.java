// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.engine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceStatus;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.StepKind;

/** What must hold for a device before anything is done to it. */
final class PreFlight {

    private PreFlight() {}

    /** Why the plan must not be carried out on a device as it is now; empty if it may. */
    static Optional<Ending> objection(DevicePlan plan, Observation seen, Issuer issuer, Instant now) {
        if (seen.status() == DeviceStatus.UNTRUSTED) {
            return Optional.of(new Ending(Outcome.CHANGED_SINCE_PLAN, seen.problem()));
        }
        if (!seen.problem().isEmpty()) {
            return Optional.of(new Ending(Outcome.FAILED_UNCHANGED, seen.problem()));
        }
        if (!seen.digest().equals(plan.observedDigest())) {
            return Optional.of(new Ending(
                    Outcome.CHANGED_SINCE_PLAN,
                    "The device is not what it was when the plan was made, so it was not touched; make a new plan."));
        }
        boolean issues = plan.steps().stream().anyMatch(step -> step.kind() == StepKind.ISSUE);
        return issues ? seen.clockOffset().flatMap(offset -> clock(offset, issuer, now)) : Optional.empty();
    }

    /** A device refuses, or silently replaces, a certificate that is not valid by its own clock. */
    private static Optional<Ending> clock(Duration offset, Issuer issuer, Instant now) {
        Instant there = now.plus(offset);
        if (there.isBefore(issuer.begin(now))) {
            return Optional.of(
                    new Ending(
                            Outcome.FAILED_UNCHANGED,
                            "The device's clock is " + Sentences.span(offset)
                                    + " behind, so that a new certificate would not be valid yet for it; set its clock first."));
        }
        if (there.isAfter(issuer.end(now))) {
            return Optional.of(new Ending(
                    Outcome.FAILED_UNCHANGED,
                    "The device's clock is " + Sentences.span(offset)
                            + " ahead, so that a new certificate would be over for it; set its clock first."));
        }
        return Optional.empty();
    }
}
