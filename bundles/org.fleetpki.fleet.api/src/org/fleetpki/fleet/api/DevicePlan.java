// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

import java.util.List;
import org.fleetpki.pki.api.Fingerprint;

/**
 * What will be done to one device, and why.
 *
 * @param device the device
 * @param family the adapter to use; empty if unknown
 * @param verdict what the planner decided
 * @param reason one sentence for every verdict but {@code CHANGE}, where it says what calls for the change
 * @param desired the state to reach
 * @param observedDigest {@link Observation#digest()} at planning; apply refuses a device that has another by then
 * @param pins the leaf certificates that the log-in may trust beside the workspace's authorities
 * @param certificateId the name of the new certificate in the device, or of the one place that it has for one; empty if
 *     none is made
 * @param changes the difference, field by field
 * @param steps what will be run, in order; where a certificate is issued and there is no {@link StepKind#REQUEST}, its
 *     key is made by this program
 * @param manual what a person has to do, for a device that cannot be configured
 * @param notes what is good to know before the plan is carried out, such as what the device cannot do, one sentence each
 */
public record DevicePlan(
        DeviceSpec device,
        String family,
        Verdict verdict,
        String reason,
        DesiredState desired,
        String observedDigest,
        List<Fingerprint> pins,
        String certificateId,
        List<Change> changes,
        List<Step> steps,
        List<String> manual,
        List<String> notes) {

    /** What the planner decided about a device. */
    public enum Verdict {
        /** The steps lead to the desired state. */
        CHANGE,
        /** The device is as it should be. */
        NOTHING_TO_DO,
        /** No adapter can configure it; the plan says what to do by hand. */
        MANUAL,
        /** Policy or a lint rule refuses the certificate that would be issued. */
        REFUSED,
        /** The device cannot be planned for, as it did not answer or let us in. */
        UNKNOWN
    }

    /**
     * One field before and after.
     *
     * @param field what it is, in words
     * @param before the value now; empty if there is none
     * @param after the value wanted; empty if it goes away
     */
    public record Change(String field, String before, String after) {}

    /**
     * One step.
     *
     * @param kind which
     * @param detail what it will do, in words
     */
    public record Step(StepKind kind, String detail) {}

    public DevicePlan {
        pins = List.copyOf(pins);
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
        manual = List.copyOf(manual);
        notes = List.copyOf(notes);
    }

    /** A plan with nothing more to know. */
    public DevicePlan(
            DeviceSpec device,
            String family,
            Verdict verdict,
            String reason,
            DesiredState desired,
            String observedDigest,
            List<Fingerprint> pins,
            String certificateId,
            List<Change> changes,
            List<Step> steps,
            List<String> manual) {
        this(
                device,
                family,
                verdict,
                reason,
                desired,
                observedDigest,
                pins,
                certificateId,
                changes,
                steps,
                manual,
                List.of());
    }
}
