// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.onvif;

/**
 * What a device says of itself; what it does not tell is empty.
 *
 * @param manufacturer the maker
 * @param model the product
 * @param firmware the version, as the device writes it
 * @param serial the serial number
 * @param hardware the maker's name for the hardware
 */
public record DeviceInformation(String manufacturer, String model, String firmware, String serial, String hardware) {

    static DeviceInformation read(Answer answer) {
        return new DeviceInformation(
                answer.optional("Manufacturer"),
                answer.optional("Model"),
                answer.optional("FirmwareVersion"),
                answer.optional("SerialNumber"),
                answer.optional("HardwareId"));
    }
}
