// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.report.internal;

import java.util.Collection;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.Outcome;

/** What somebody who looks at a report for a second wants to know of a device. The sign tells it without colour. */
enum OutcomeGroup {
    GOOD("✔", "as it should be"),
    FAILED("✘", "failed"),
    UNKNOWN("?", "in unknown state"),
    LEFT("–", "left alone");

    private final String sign;
    private final String words;

    OutcomeGroup(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    static OutcomeGroup of(Outcome outcome) {
        return switch (outcome) {
            case DONE, NOTHING_TO_DO -> GOOD;
            case REFUSED, CHANGED_SINCE_PLAN, FAILED_UNCHANGED, ROLLED_BACK, FAILED_CHANGED -> FAILED;
            case UNKNOWN -> UNKNOWN;
            case SKIPPED, NOT_REACHED -> LEFT;
        };
    }

    static OutcomeGroup of(DeviceResult result) {
        return of(result.outcome());
    }

    /** One character for tables. */
    String sign() {
        return sign;
    }

    /** A phrase that follows a number. */
    String words() {
        return words;
    }

    /** How many of these results belong to it. */
    long count(Collection<DeviceResult> results) {
        return results.stream().filter(result -> of(result) == this).count();
    }
}
