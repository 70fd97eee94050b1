// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.fleetpki.sim.KeyKind;

/**
 * How simulated AXIS devices behave beyond what their model and firmware say.
 *
 * @param restartGap how long the web server refuses connections after its configuration was set
 * @param maintenance kinds of key that cannot be made before maintenance was done (error 100)
 * @param fips whether they are in FIPS mode, which refuses PKCS #12
 */
public record AxisSettings(Duration restartGap, Set<KeyKind> maintenance, boolean fips) {

    /** System property with the restart gap in ISO 8601 form, such as {@code PT0.5S}; five seconds without it. */
    public static final String RESTART_GAP = "fleetpki.sim.axis.restartGap";

    public AxisSettings {
        maintenance = Set.copyOf(maintenance);
    }

    /** Not in FIPS mode. */
    public AxisSettings(Duration restartGap, Set<KeyKind> maintenance) {
        this(restartGap, maintenance, false);
    }

    /** No maintenance needed, and not in FIPS mode. */
    public static AxisSettings restartingFor(Duration gap) {
        return new AxisSettings(gap, Set.of());
    }

    static AxisSettings fromSystemProperties() {
        String gap = System.getProperty(RESTART_GAP, "PT5S");
        try {
            return restartingFor(Duration.parse(gap));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(RESTART_GAP + " is '" + gap + "'; write it like PT0.5S", e);
        }
    }
}
