// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.device.api;

/**
 * What a certificate says that the maker put into a device (IEEE 802.1AR).
 *
 * @param serial the serial number of the device, as {@link DeviceFacts#serial()} writes it
 */
public record FactoryIdentity(String serial) {}
