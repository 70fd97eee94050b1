// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api.pull;

import java.time.Instant;

/**
 * How far a device is that polls.
 *
 * @param serial its serial number
 * @param stage where it stands
 * @param detail what is to be said about it, one sentence; empty if nothing
 * @param seen when it was here last
 */
public record PulledDevice(String serial, Stage stage, String detail, Instant seen) {

    /** The way of a device to its certificate. */
    public enum Stage {
        /** It has not told yet what it has. */
        NEW,
        /** It was told to make a key and a request, or makes them now. */
        MAKING,
        /** Its request waits to be fetched or to be signed. */
        REQUESTED,
        /** It was given its certificate, and has not told yet what became of it. */
        ANSWERED,
        /** Its certificate is good. */
        GOOD,
        /** Its certificate is not valid yet: nothing is done until then. */
        EARLY,
        /** It refused a certificate, or was refused one; a person has to look. */
        BLOCKED
    }
}
