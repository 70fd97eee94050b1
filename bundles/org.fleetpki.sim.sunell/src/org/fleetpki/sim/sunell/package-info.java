// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Simulated Sunell cameras. Only {@link org.fleetpki.sim.sunell.SunellSimulator} and
 * {@link org.fleetpki.sim.sunell.SunellDevice} are for others to use.
 *
 * <p>No parameter and no result is null unless its documentation says so.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.sim.sunell;
