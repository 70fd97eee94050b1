// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
/**
 * Simulated ONVIF devices. Only {@link org.fleetpki.sim.onvif.OnvifSimulator}, its settings and the discovery responder are for others to use.
 *
 * <p>No parameter and no result is null unless its documentation says so.
 */
@org.osgi.annotation.versioning.Version("1.0.0")
package org.fleetpki.sim.onvif;
