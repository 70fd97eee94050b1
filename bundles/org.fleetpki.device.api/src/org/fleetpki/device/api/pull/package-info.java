// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * The pull channel: devices that come for their certificates by themselves, where others are visited.
 *
 * <p>{@link org.fleetpki.device.api.pull.PullChannel} is a service of each family that has one.
 */
@org.osgi.annotation.versioning.Version("1.1.0")
package org.fleetpki.device.api.pull;
