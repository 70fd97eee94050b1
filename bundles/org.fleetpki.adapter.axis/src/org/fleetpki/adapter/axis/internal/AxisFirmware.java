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

    /** The REST interface is released since AXIS OS 11.11.135. */
    private static final AxisFirmware RELEASED_REST = of(11, 11);

    /** The same interface as a beta (VAPIX, Device configuration APIs). */
    private static final AxisFirmware BETA_REST = of(11, 6);

    /** HTTPS certificate management needs 5.70, or 1.25 in access control and audio products (AXIS, December 2017). */
    private static final AxisFirmware FIRST = of(5, 70);

    private static final AxisFirmware FIRST_OF_OTHER_PRODUCTS = of(1, 25);

    /** Below this, the web server's settings name operators and viewers beside administrators. */
    private static final AxisFirmware ONE_POLICY = of(7, 10);

    /** {@code firmwaremanagement.cgi} (VAPIX, Firmware management API). */
    private static final AxisFirmware FIRMWARE_MANAGEMENT = of(7, 40);

    /** {@code time.cgi} and, since 9.10, {@code ntp.cgi} (VAPIX, Time API and NTP API). */
    private static final AxisFirmware TIME_SERVICE = of(9, 30);

    /** Read a version such as {@code 11.11.135} or {@code 6.50.1.3}. */
    static AxisFirmware parse(String text) throws DeviceException {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new DeviceException(new Failure.Unexpected("a firmware version such as 11.11.135", "'" + text + "'"));
        }
        return new AxisFirmware(text, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    private static AxisFirmware of(int major, int minor) {
        return new AxisFirmware(major + "." + minor, major, minor);
    }

    /**
     * By which interface certificates are managed.
     *
     * @throws DeviceException {@link Failure.Unsupported} if by none, because the firmware is too old for such a product
     */
    FirmwareLine line(AxisProduct product) throws DeviceException {
        boolean countedFromOne =
                product.isAccessControlOrAudio() || product.isUnknown() && major == FIRST_OF_OTHER_PRODUCTS.major;
        AxisFirmware first = countedFromOne ? FIRST_OF_OTHER_PRODUCTS : FIRST;
        if (compareTo(first) < 0) {
            throw new DeviceException(new Failure.Unsupported(
                    "HTTPS certificate management", "Unsupported firmware " + text + ", it begins with " + first.text));
        }
        if (compareTo(RELEASED_REST) >= 0) {
            return FirmwareLine.REST;
        }
        return compareTo(BETA_REST) >= 0 ? FirmwareLine.REST_BETA : FirmwareLine.SOAP;
    }

    /** Whether the web server's settings want a policy for operators and one for viewers too. */
    boolean hasThreePolicies() {
        return compareTo(ONE_POLICY) < 0;
    }

    boolean hasFirmwareManagement() {
        return compareTo(FIRMWARE_MANAGEMENT) >= 0;
    }

    boolean hasTimeService() {
        return compareTo(TIME_SERVICE) >= 0;
    }

    @Override
    public int compareTo(AxisFirmware other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }
}
