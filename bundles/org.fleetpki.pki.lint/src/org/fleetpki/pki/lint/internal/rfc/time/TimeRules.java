// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.pki.lint.internal.rfc.time;

import java.util.List;
import org.fleetpki.pki.api.lint.LintRule;

/** The rules about the validity (RFC 5280, 4.1.2.5). */
public final class TimeRules {

    /** All of them. */
    public static final List<LintRule> ALL = List.of(
            new GeneralizedTimeFraction(),
            new GeneralizedTimeSeconds(),
            new GeneralizedTimeTooEarly(),
            new GeneralizedTimeZulu(),
            new NoExpirationValue(),
            new UtcTimeSeconds(),
            new UtcTimeZulu(),
            new ValidityOrder());

    private TimeRules() {}
}
