// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

/** The Status column, in the words of AXIS Device Manager where it has them. */
public enum DeviceStatus {
    OK("OK"),
    ABOUT_TO_EXPIRE("Certificate about to expire"),
    EXPIRED("Certificate has expired"),
    NOT_YET_VALID("Certificate not yet valid"),
    UNTRUSTED("Certificate not trusted"),
    LOGIN_REFUSED("Log-in refused"),
    UNREACHABLE("Not reachable"),
    /** It answers, and something else went wrong; the observation says what. */
    PROBLEM("Problem");

    private final String words;

    DeviceStatus(String words) {
        this.words = words;
    }

    /** What tables show. */
    public String words() {
        return words;
    }
}
