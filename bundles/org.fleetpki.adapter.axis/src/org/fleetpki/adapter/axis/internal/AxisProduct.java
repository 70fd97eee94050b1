// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.adapter.axis.internal;

import java.util.List;
import java.util.Locale;
import org.fleetpki.device.api.DeviceException;
import org.fleetpki.device.api.Failure;

/**
 * What kind of product a device is, as far as it decides what is supported.
 *
 * @param model the product number, such as {@code P3265-V}; may be empty
 * @param type the vendor's word for the kind of product, such as {@code Network Camera}; may be empty
 */
record AxisProduct(String model, String type) {

    private static final ProfileData DATA = ProfileData.read("products.properties");

    /** Whether its firmware is counted as that of access control and audio products, which began anew at 1. */
    boolean isAccessControlOrAudio() {
        String kind = type.toLowerCase(Locale.ROOT);
        return begins(DATA.list("access-control-and-audio.models"))
                || DATA.list("access-control-and-audio.types").stream().anyMatch(kind::contains);
    }

    /** Whether the device does not tell what it is. */
    boolean isUnknown() {
        return model.isEmpty() && type.isEmpty();
    }

    /**
     * Refuse products that cannot do HTTPS at all.
     *
     * @throws DeviceException {@link Failure.Unsupported}
     */
    void requireHttps() throws DeviceException {
        if (begins(DATA.list("no-https.models"))) {
            throw new DeviceException(new Failure.Unsupported(
                    "HTTPS certificate management",
                    "Unsupported device AXIS " + model
                            + ", HTTPS cannot be enabled on the AXIS T85 PoE+ network switch series",
                    true));
        }
    }

    private boolean begins(List<String> numbers) {
        return numbers.stream().anyMatch(model::startsWith);
    }
}
