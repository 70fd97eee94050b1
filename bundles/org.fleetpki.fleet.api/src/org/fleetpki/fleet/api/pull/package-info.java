// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Devices of a fleet that come for their certificates by themselves.
 *
 * <p>The five verbs visit devices; {@link org.fleetpki.fleet.api.pull.FleetPull} is visited by them, and issues by the same
 * policy.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.fleet.api.pull;
