// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.sim.innovaphone;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.fleetpki.sim.DeviceOrder;

/**
 * What a device knows about itself.
 *
 * @param model the product, such as {@code IP411}
 * @param firmware the version, such as {@code 13r3}
 * @param mac the MAC address, with hyphens
 * @param name the name that an administrator gave it
 */
record Identity(String model, String firmware, String mac, String name) {

    /** The address range of innovaphone AG. */
    private static final String OUI = "00-90-33-";

    /** Devices of this model count as upgraded from version 6, without a certificate from the factory. */
    private static final String OLD = "IP800";

    static Identity of(DeviceOrder order) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(order.id().getBytes(StandardCharsets.UTF_8));
            String model = order.model().isEmpty() ? "IP411" : order.model();
            String firmware = order.firmware().isEmpty() ? "13r3" : order.firmware();
            return new Identity(
                    model, firmware, OUI + HexFormat.ofDelimiter("-").formatHex(hash, 0, 3), order.hostName());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Model and end of the MAC address, such as {@code IP411-06-11-ac}; also the NetBIOS name. */
    String hardwareId() {
        return model + mac.substring(OUI.length() - 1);
    }

    /** The MAC address in digits alone. */
    String serial() {
        return mac.replace("-", "").toLowerCase(Locale.ROOT);
    }

    boolean hasFactoryCertificate() {
        return !model.equals(OLD);
    }

    /** From version 16, RSA with 1024 bits is deprecated. */
    boolean isOfToday() {
        return firmware.matches("(1[6-9]|[2-9]\\d)\\D.*");
    }

    /** Fills in the placeholders of an update URL. */
    String fill(String url) {
        return url.replace("#m", mac).replace("#h", hardwareId());
    }
}
