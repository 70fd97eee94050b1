// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.ui.common.Icon;

/**
 * The line above a plan or a result that says it all.
 *
 * @param icon its symbol
 * @param words what it says
 */
record Headline(Icon icon, String words) {

    /** In the words of AXIS Device Manager's Task Result: "… successful on all devices". */
    static Headline of(RunReport report) {
        String verb = report.verb().equals("verify") ? Messages.Result_verify : Messages.Result_apply;
        int all = report.results().size();
        long skipped = report.count(Outcome.SKIPPED);
        long good = report.results().stream()
                .filter(result -> result.outcome().isSuccess())
                .count();
        long failed = all - good - skipped;
        if (failed > 0) {
            return new Headline(Icon.ERROR, NLS.bind(Messages.Result_failure, new Object[] {verb, failed, all}));
        }
        return skipped > 0
                ? new Headline(Icon.WARNING, NLS.bind(Messages.Result_skipped, new Object[] {verb, good, all, skipped}))
                : new Headline(Icon.OK, NLS.bind(Messages.Result_success, verb));
    }

    /** How many devices the plan is about, and what is to be done with them. */
    static Headline of(Plan plan) {
        List<String> parts = new ArrayList<>();
        for (DevicePlan.Verdict verdict : DevicePlan.Verdict.values()) {
            long count = plan.count(verdict);
            if (count > 0) {
                parts.add(PlanNode.words(verdict).toLowerCase(Locale.ROOT) + ": " + count);
            }
        }
        boolean settled =
                plan.count(DevicePlan.Verdict.NOTHING_TO_DO) == plan.devices().size();
        Icon icon = plan.hasChanges() ? Icon.CHANGE : settled ? Icon.OK : Icon.WARNING;
        return new Headline(icon, NLS.bind(Messages.Plan_headline, plan.fleetName(), String.join(", ", parts)));
    }
}
