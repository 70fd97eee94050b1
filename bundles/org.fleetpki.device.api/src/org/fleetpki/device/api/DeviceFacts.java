// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

/**
 * What a device says of itself. A field that the device does not tell is empty, never null.
 *
 * @param vendor the maker, such as {@code AXIS}
 * @param model the product number, such as {@code P3265-V}
 * @param serial the serial number; for many families the MAC address without separators
 * @param firmware the version, as the device writes it
 */
public record DeviceFacts(String vendor, String model, String serial, String firmware) {

    /** Nothing is known. */
    public static final DeviceFacts UNKNOWN = new DeviceFacts("", "", "", "");
}
