// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.innovaphone;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name that a device has from the factory, such as {@code IP411-06-11-ac}: the model, and the second half of the MAC
 * address. It is the common name of the factory's certificate (wiki, Reference11r1, Certificate management: "netbios name").
 *
 * @param model such as {@code IP411}
 * @param half six digits in lower case
 */
public record HardwareId(String model, String half) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]+)((?:-[0-9a-fA-F]{2}){3})");

    /** The address range of innovaphone, which the name leaves out. */
    private static final String RANGE = "009033";

    /** Read one; empty if it is none. */
    public static Optional<HardwareId> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new HardwareId(
                        form.group(1), form.group(2).replace("-", "").toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The MAC address, as {@link MacAddress} writes it. */
    public String serial() {
        return RANGE + half;
    }
}
