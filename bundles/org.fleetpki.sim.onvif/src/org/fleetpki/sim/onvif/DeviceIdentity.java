// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.onvif;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.fleetpki.sim.DeviceOrder;

/**
 * What a device knows about itself.
 *
 * @param model the product
 * @param firmware the version
 * @param serial the serial number, which is its MAC address
 * @param host the address it listens on
 * @param hostName the name that it has when it is new
 */
record DeviceIdentity(OnvifModel model, String firmware, String serial, String host, String hostName) {

    static final String MANUFACTURER = "FleetPKI simulator";

    private static final String FIRMWARE = "2.6.0";

    /** The identity of an ordered device. */
    static DeviceIdentity of(DeviceOrder order, OnvifModel model) {
        String serial = serial(order);
        String name =
                order.hostName().isEmpty() ? "onvif-" + serial.substring(6).toLowerCase(Locale.ROOT) : order.hostName();
        return new DeviceIdentity(
                model, order.firmware().isEmpty() ? FIRMWARE : order.firmware(), serial, order.host(), name);
    }

    /** The serial number that a device of this id always has. */
    static String serial(DeviceOrder order) {
        String hash = Der.fingerprint(order.id().getBytes(StandardCharsets.UTF_8));
        // 02 marks a MAC address that no vendor owns (IEEE 802, section 8.4).
        return "02" + hash.substring(0, 10).toUpperCase(Locale.ROOT);
    }

    /** The address in discovery of the device with this serial number: a URN of RFC 4122. */
    static UUID uuid(String serial) {
        return UUID.nameUUIDFromBytes(serial.getBytes(StandardCharsets.US_ASCII));
    }

    /** The MAC address with colons. */
    String hardwareAddress() {
        return HexFormat.ofDelimiter(":").formatHex(HexFormat.of().parseHex(serial));
    }
}
