// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.http;

import java.util.regex.Pattern;

/** Makes text that a device wrote fit to be shown: one line, of bounded length, without control characters. */
public final class DeviceText {

    private static final int LONGEST = 300;
    private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");
    private static final Pattern END = Pattern.compile("[\\s.]+$");

    /** The device's words, without the full stop, to stand in a failure's sentence. */
    public static String clean(String words) {
        String line = UNSHOWN.matcher(words).replaceAll(" ").strip();
        return END.matcher(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line)
                .replaceAll("");
    }

    private DeviceText() {}
}
