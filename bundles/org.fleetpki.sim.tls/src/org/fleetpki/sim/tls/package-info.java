// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Simulated servers that speak TLS and can be managed by hand only.
 *
 * <p>No parameter and no result is null unless its documentation says so.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.sim.tls;
