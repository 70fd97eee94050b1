// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.time.Duration;

/**
 * What an operation costs a device.
 *
 * @param interruption how long the device's web server or the whole device is away, zero if not at all
 * @param work how long its processor is busy, zero if that is not worth a word
 * @param detail a phrase for the plan, empty if there is nothing to say
 */
public record Cost(Duration interruption, Duration work, String detail) {

    public static final Cost NONE = new Cost(Duration.ZERO, "");

    /** A cost without work worth a word. */
    public Cost(Duration interruption, String detail) {
        this(interruption, Duration.ZERO, detail);
    }
}
