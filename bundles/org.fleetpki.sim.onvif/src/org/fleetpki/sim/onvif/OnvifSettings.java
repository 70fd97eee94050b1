// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/**
 * How simulated ONVIF devices behave beyond what their model says.
 *
 * @param restartGap how long the ports refuse connections after a reboot, a changed certificate or a changed protocol
 * @param keyTime how long a key is being generated at least
 * @param tolerance how far the time in a UsernameToken may be from the device's own
 */
public record OnvifSettings(Duration restartGap, Duration keyTime, Duration tolerance) {

    /** System property with the restart gap in ISO 8601 form, such as {@code PT0.5S}; two seconds without it. */
    public static final String RESTART_GAP = "fleetpki.sim.onvif.restartGap";

    /** System property with the least time of key generation; half a second without it. */
    public static final String KEY_TIME = "fleetpki.sim.onvif.keyTime";

    /** System property with the tolerance of the device's clock; five seconds without it. */
    public static final String TOLERANCE = "fleetpki.sim.onvif.tolerance";

    private static final Duration USUAL_KEY_TIME = Duration.ofMillis(500);
    private static final Duration USUAL_TOLERANCE = Duration.ofSeconds(5);

    /** The usual key time and tolerance. */
    public static OnvifSettings restartingFor(Duration gap) {
        return new OnvifSettings(gap, USUAL_KEY_TIME, USUAL_TOLERANCE);
    }

    static OnvifSettings fromSystemProperties() {
        return new OnvifSettings(
                read(RESTART_GAP, Duration.ofSeconds(2)),
                read(KEY_TIME, USUAL_KEY_TIME),
                read(TOLERANCE, USUAL_TOLERANCE));
    }

    private static Duration read(String property, Duration usual) {
        String text = System.getProperty(property, usual.toString());
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(property + " is '" + text + "'; write it like PT0.5S", e);
        }
    }
}
