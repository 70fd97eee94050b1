// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.sunell;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fleetpki.sim.DeviceOrder;
import org.fleetpki.sim.Fingerprints;

/**
 * What a camera tells everyone.
 *
 * @param model the product
 * @param firmware the version
 * @param mac the MAC address, which an order's id decides
 */
record SunellIdentity(String model, String firmware, String mac) {

    /** The address range of Sunell. */
    private static final String OUI = "00:1C:27";

    static SunellIdentity of(DeviceOrder order) {
        String hash =
                Fingerprints.of(order.id().getBytes(StandardCharsets.UTF_8)).toUpperCase(Locale.ROOT);
        String mac = OUI + ":" + hash.substring(0, 2) + ":" + hash.substring(2, 4) + ":" + hash.substring(4, 6);
        return new SunellIdentity(
                order.model().isEmpty() ? "SN-IPP57/50" : order.model(),
                order.firmware().isEmpty() ? "v5.0.0802.1009" : order.firmware(),
                mac);
    }

    /** The answer to {@code deviceInfo}. */
    String lines() {
        return "deviceID=" + mac.replace(":", "") + "\r\ndeviceType=1\r\nproductModel=" + model
                + "\r\nmanufacturerName=SUNELL\r\nMACAddress=" + mac + "\r\nsoftwareVer=" + firmware + "\r\n";
    }
}
