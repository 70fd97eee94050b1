// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api.pull;

import java.time.Instant;
import java.util.Optional;
import org.fleetpki.device.api.pull.PulledDevice;

/**
 * One poll, or one act.
 *
 * @param at when
 * @param kind what happened
 * @param deviceId the device of the fleet; empty for a stranger
 * @param serial the serial number that the caller says to have; empty if nobody called
 * @param address where it called from; empty if nobody called
 * @param stage where the device stands, after a poll; empty otherwise
 * @param message one sentence; empty if the kind says it all
 */
public record PullEvent(
        Instant at,
        Kind kind,
        String deviceId,
        String serial,
        String address,
        Optional<PulledDevice.Stage> stage,
        String message) {

    /** What happened; the names in lower case stand in reports. */
    public enum Kind {
        /** A device was here and was answered. */
        POLLED,
        /** Somebody was given nothing. Strangers are told of once each. */
        REFUSED,
        /** A rule has something to say below an error, or something did not work that is tried again. */
        WARNING,
        /** A certificate was issued. */
        ISSUED,
        /** A certificate that was issued before is given for the same request again. */
        GIVEN_AGAIN,
        /** A new beginning was ordered for a device that was blocked. */
        RETRIED,
        /** A fresh TLS connection saw what it should. */
        PROVEN,
        /** A fresh TLS connection did not, or could not be made. */
        NOT_PROVEN
    }
}
