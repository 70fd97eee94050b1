// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.api;

/** The HTTPS column, in the words of AXIS Device Manager. */
public enum HttpsStatus {
    /** HTTPS only, with a certificate that the workspace's authorities vouch for. */
    ENABLED("Enabled"),
    /** A certificate is there; plain HTTP is still open, or HTTPS is off. */
    DISABLED("Disabled"),
    /** No certificate of the workspace's authorities is in the device. */
    MISSING_CERTIFICATE("Disabled (Missing server certificate)"),
    UNSUPPORTED_FIRMWARE("Unsupported firmware"),
    UNSUPPORTED_DEVICE("Unsupported device"),
    UNKNOWN("Unknown");

    private final String words;

    HttpsStatus(String words) {
        this.words = words;
    }

    /** What tables show. */
    public String words() {
        return words;
    }
}
