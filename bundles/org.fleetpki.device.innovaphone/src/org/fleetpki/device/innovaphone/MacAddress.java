// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.util.Locale;
import java.util.Optional;

/** The serial number of a device is its MAC address, which it writes with or without separators. */
public final class MacAddress {

    /** Twelve digits in lower case, without separators; empty if the text is no MAC address. */
    public static Optional<String> normalize(String text) {
        String digits = text.strip().replaceAll("[-:.]", "").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{12}") ? Optional.of(digits) : Optional.empty();
    }

    private MacAddress() {}
}
