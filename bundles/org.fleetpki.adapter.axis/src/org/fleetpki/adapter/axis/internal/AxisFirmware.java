// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/**
 * The version of a firmware, as far as it decides by which interface certificates are managed.
 *
 * @param text as the device writes it
 * @param major the number before the first dot
 * @param minor the number after it
 */
record AxisFirmware(String text, int major, int minor) implements Comparable<AxisFirmware> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})([._-].*)?");

    /** The REST interface is released since AXIS OS 11.11.135; it was a beta with other verbs since 11.6. */
    private static final AxisFirmware RELEASED_REST = new AxisFirmware("11.11", 11, 11);

    /** HTTPS certificate management needs 5.70, or 1.25 in access control and audio products (AXIS, December 2017). */
    private static final AxisFirmware FIRST = new AxisFirmware("5.70", 5, 70);

    private static final AxisFirmware FIRST_OF_OTHER_PRODUCTS = new AxisFirmware("1.25", 1, 25);

    /** Read a version such as {@code 11.11.135} or {@code 6.50.1.3}. */
    static AxisFirmware parse(String text) throws DeviceException {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new DeviceException(new Failure.Unexpected("a firmware version such as 11.11.135", "'" + text + "'"));
        }
        return new AxisFirmware(text, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** Refuse what this adapter has no client for. */
    void requireReleasedRest() throws DeviceException {
        if (compareTo(RELEASED_REST) >= 0) {
            return;
        }
        AxisFirmware first = major == FIRST_OF_OTHER_PRODUCTS.major ? FIRST_OF_OTHER_PRODUCTS : FIRST;
        throw new DeviceException(
                compareTo(first) < 0
                        ? new Failure.Unsupported(
                                "HTTPS certificate management",
                                "Unsupported firmware " + text + ", it begins with " + first.text)
                        : new Failure.Unsupported(
                                "certificate management for this firmware line",
                                "firmware " + text + " has an older interface that FleetPKI does not speak yet;"
                                        + " update the device to AXIS OS 11.11 or later"));
    }

    @Override
    public int compareTo(AxisFirmware other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }
}
