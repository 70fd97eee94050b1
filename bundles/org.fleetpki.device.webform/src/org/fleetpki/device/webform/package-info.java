// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Device families as data: a profile says how a device is recognised, logged in to and configured by its web forms, and
 * becomes a {@link org.fleetpki.device.api.DeviceAdapter}.
 *
 * <p>No parameter and no result is null unless its documentation says so.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.device.webform;
