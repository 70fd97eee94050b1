// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.webform.internal.profile;

import java.util.Locale;
import java.util.regex.Pattern;
import org.fleetpki.device.api.DeviceFacts;
import org.fleetpki.device.http.DeviceText;

/** Where an answer tells what a device is. */
public record Facts(Extract model, Extract serial, Extract firmware) {

    /** It tells nothing. */
    public static final Facts NONE = new Facts(Extract.NOTHING, Extract.NOTHING, Extract.NOTHING);

    private static final Pattern MAC = Pattern.compile("[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}");

    /** What an answer tells; a MAC address as serial number is written without separators, as for other families. */
    public DeviceFacts from(String vendor, Answer answer) {
        return new DeviceFacts(vendor, text(model, answer), serial(text(serial, answer)), text(firmware, answer));
    }

    private static String serial(String text) {
        return MAC.matcher(text).matches() ? text.replaceAll("[:-]", "").toUpperCase(Locale.ROOT) : text;
    }

    private static String text(Extract extract, Answer answer) {
        return extract.from(answer).map(DeviceText::clean).orElse("");
    }
}
