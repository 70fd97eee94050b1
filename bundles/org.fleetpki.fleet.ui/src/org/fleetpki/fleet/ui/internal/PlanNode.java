// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.osgi.util.NLS;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.ui.common.Icon;

/**
 * A line of a plan as the tree shows it. Knows no widget.
 *
 * @param icon its symbol, where it is a device or needs a person
 * @param what the device, field or step
 * @param before the value now
 * @param after the value wanted, or what will be done with the device
 * @param detail why, or how
 * @param open whether its children are shown at first
 * @param children the lines below it
 */
record PlanNode(
        Optional<Icon> icon,
        String what,
        String before,
        String after,
        String detail,
        boolean open,
        List<PlanNode> children) {

    /** Up to so many devices a plan is shown unfolded. */
    private static final int UNFOLDED = 20;

    /** A plan, one node for each device. */
    static List<PlanNode> of(Plan plan) {
        boolean open = plan.devices().size() <= UNFOLDED;
        return plan.devices().stream().map(device -> device(device, open)).toList();
    }

    private static PlanNode device(DevicePlan plan, boolean open) {
        List<PlanNode> children = new ArrayList<>();
        plan.changes().forEach(change -> children.add(line(change.field(), change.before(), change.after(), "")));
        if (!plan.steps().isEmpty()) {
            List<PlanNode> steps = plan.steps().stream()
                    .map(step -> line(step.kind().words(), "", "", step.detail()))
                    .toList();
            children.add(new PlanNode(Optional.empty(), Messages.Plan_steps, "", "", "", false, steps));
        }
        if (!plan.manual().isEmpty()) {
            children.add(new PlanNode(
                    Optional.of(Icon.MANUAL), Messages.Plan_byHand, "", "", "", true, numbered(plan.manual())));
        }
        if (!plan.notes().isEmpty()) {
            children.add(new PlanNode(
                    Optional.of(Icon.WARNING), Messages.Plan_notes, "", "", "", true, numbered(plan.notes())));
        }
        return new PlanNode(
                Optional.of(icon(plan.verdict())),
                NLS.bind(Messages.Plan_device, plan.device().id(), plan.device().host()),
                "",
                words(plan.verdict()),
                plan.reason(),
                open && plan.verdict() != DevicePlan.Verdict.NOTHING_TO_DO,
                List.copyOf(children));
    }

    private static List<PlanNode> numbered(List<String> sentences) {
        return IntStream.range(0, sentences.size())
                .mapToObj(i -> line(Integer.toString(i + 1), "", "", sentences.get(i)))
                .toList();
    }

    private static PlanNode line(String what, String before, String after, String detail) {
        return new PlanNode(Optional.empty(), what, before, after, detail, false, List.of());
    }

    private static Icon icon(DevicePlan.Verdict verdict) {
        return switch (verdict) {
            case CHANGE -> Icon.CHANGE;
            case NOTHING_TO_DO -> Icon.OK;
            case MANUAL -> Icon.MANUAL;
            case REFUSED -> Icon.ERROR;
            case UNKNOWN -> Icon.UNKNOWN;
        };
    }

    static String words(DevicePlan.Verdict verdict) {
        return switch (verdict) {
            case CHANGE -> Messages.Plan_change;
            case NOTHING_TO_DO -> Messages.Plan_nothing;
            case MANUAL -> Messages.Plan_manual;
            case REFUSED -> Messages.Plan_refused;
            case UNKNOWN -> Messages.Plan_unknown;
        };
    }
}
