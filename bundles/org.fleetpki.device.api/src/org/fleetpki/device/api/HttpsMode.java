// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

import java.util.Arrays;

/** By which protocols a device's web interface is open. */
public enum HttpsMode {
    HTTP_ONLY("http-only"),
    HTTP_AND_HTTPS("http-and-https"),
    HTTPS_ONLY("https-only");

    private final String id;

    HttpsMode(String id) {
        this.id = id;
    }

    /** The name in files and on the command line. */
    public String id() {
        return id;
    }

    /**
     * Find a mode by its {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static HttpsMode parse(String id) {
        return Arrays.stream(values())
                .filter(mode -> mode.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown HTTPS mode '" + id + "'; known are http-only, http-and-https, https-only"));
    }
}
