// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.axis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.fleetpki.sim.DeviceOrder;

/**
 * What a device knows about itself.
 *
 * @param model the product
 * @param firmware the version
 * @param serial the serial number, which is its MAC address
 */
record AxisIdentity(AxisModel model, AxisFirmware firmware, String serial) {

    /** One of the address ranges of Axis Communications. */
    private static final String OUI = "B8A44F";

    /** Make a serial number that a device of this name always has. */
    static String serialOf(DeviceOrder order) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(order.id().getBytes(StandardCharsets.UTF_8));
            return OUI + HexFormat.of().withUpperCase().formatHex(hash, 0, 3);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The host name that it has from the factory. */
    String factoryHostName() {
        return "axis-" + serial.toLowerCase(Locale.ROOT);
    }

    /** The realm of its log-in. */
    String realm() {
        return "AXIS_" + serial;
    }
}
