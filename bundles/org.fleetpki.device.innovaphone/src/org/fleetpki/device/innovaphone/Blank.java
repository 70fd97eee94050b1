// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a blank is written in the value of an argument. */
public enum Blank {
    /** What all devices understand. */
    PERCENT_20("%20"),
    /** What the app types {@code mypbxi} and {@code mypbxa} want (innovaphone, PHP update server). */
    PLUS("+");

    private final String written;

    Blank(String written) {
        this.written = written;
    }

    /** Encode a value (RFC 3986, 2.1): all but letters, digits, and {@code - . _ *}. */
    public String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", written);
    }
}
