// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Simulated cameras of Reolink, Hanwha and Hikvision. Only the three classes that are components are for others to use.
 *
 * <p>No parameter and no result is null unless its documentation says so.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.sim.web;
